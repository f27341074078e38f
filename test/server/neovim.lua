-- Opens a document with Neovim's own client and writes what it got as JSON.
-- Environment: PRDLINT_COMMAND (JSON list), PRDLINT_FILE, PRDLINT_LINE and PRDLINT_COLUMN (of the hover), PRDLINT_OUT.
local out = {}
local ok, problem = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.PRDLINT_FILE))
  vim.bo.filetype = 'markdown'
  local id = vim.lsp.start_client({
    name = 'prdlint',
    cmd = vim.fn.json_decode(vim.env.PRDLINT_COMMAND),
    root_dir = vim.fn.fnamemodify(vim.env.PRDLINT_FILE, ':h'),
  })
  vim.lsp.buf_attach_client(0, id)

  assert(vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50), 'no diagnostics came')
  out.diagnostics = vim.diagnostic.get(0)

  local line, column = tonumber(vim.env.PRDLINT_LINE), tonumber(vim.env.PRDLINT_COLUMN)
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  local answers = assert(vim.lsp.buf_request_sync(0, 'textDocument/hover', params, 10000), 'no hover came')
  out.hover = answers[id].result

  -- An edit in the buffer, and the diagnostics that follow it.
  local before = #out.diagnostics
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', 'The owner is TBD.' })
  assert(vim.wait(20000, function() return #vim.diagnostic.get(0) > before end, 50), 'no diagnostics followed the edit')
  out.after = #vim.diagnostic.get(0)

  vim.lsp.stop_client(id)
  assert(vim.wait(10000, function() return vim.lsp.client_is_stopped(id) end, 50), 'the server did not stop')
end)
if not ok then out.error = tostring(problem) end
vim.fn.writefile({ vim.fn.json_encode(out) }, vim.env.PRDLINT_OUT)
vim.cmd('qa!')
