;;; -*- lexical-binding: t -*-
;; Opens a document with Eglot and writes what it got as JSON.
;; Environment: PRDLINT_COMMAND (JSON list), PRDLINT_FILE, PRDLINT_WORD (to hover at), PRDLINT_OUT.

(require 'json)
(package-initialize)

(defun prdlint-wait (seconds what done)
  "Let messages in until DONE gives something, which is the value; after SECONDS say that WHAT did not come."
  (let ((end (+ (float-time) seconds)) value)
    (while (not (setq value (funcall done)))
      (when (> (float-time) end) (error "%s" what))
      (accept-process-output nil 0.1))
    value))

(defun prdlint-codes ()
  "The texts and lines (from 0) of what Flymake shows."
  (vconcat
   (mapcar (lambda (diagnostic)
             (list :message (flymake-diagnostic-text diagnostic)
                   :line (1- (line-number-at-pos (flymake-diagnostic-beg diagnostic)))))
           (flymake-diagnostics))))

(let ((out
       (condition-case problem
           (progn
             (require 'markdown-mode)
             (require 'eglot)
             (setq create-lockfiles nil eglot-sync-connect 30 eglot-connect-timeout 30)
             (setq eglot-server-programs
                   (list (cons 'markdown-mode (append (json-read-from-string (getenv "PRDLINT_COMMAND")) nil))))
             (find-file (getenv "PRDLINT_FILE"))
             (markdown-mode)
             (apply #'eglot (eglot--guess-contact))
             (let* ((server (eglot-current-server))
                    (before (prdlint-wait 30 "no diagnostics came"
                                          (lambda () (flymake-start nil) (and (flymake-diagnostics) (prdlint-codes)))))
                    hover after)
               (goto-char (point-min))
               (search-forward (getenv "PRDLINT_WORD"))
               (goto-char (match-beginning 0))
               (setq hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams)))
               ;; An edit in the buffer, and the diagnostics that follow it.
               (goto-char (point-max))
               (insert "\nThe owner is TBD.\n")
               (eglot--signal-textDocument/didChange)
               (setq after (prdlint-wait 30 "no diagnostics followed the edit"
                                         (lambda ()
                                           (flymake-start nil)
                                           (and (> (length (flymake-diagnostics)) (length before)) (prdlint-codes)))))
               (eglot-shutdown server)
               (list :diagnostics before :hover hover :after (length after) :running (if (jsonrpc-running-p server) t :json-false))))
         (error (list :error (error-message-string problem))))))
  (with-temp-file (getenv "PRDLINT_OUT")
    (set-buffer-file-coding-system 'utf-8)
    (insert (json-encode out))))
