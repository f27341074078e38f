import { testTargets, under } from './threshold-cases.ts';

const title = '# 需求文档：图片定损助手';

testTargets('中文目标', under('成功指标', title), [
  ['- 破损识别召回率不低于90%，精确率≥92%', 'recall >= 90 percent quality', 'precision >= 92 percent quality'],
  ['- 误识率不高于百万分之一，拒识率小于千分之五', 'far <= 0.0001 percent quality', 'frr < 0.5 percent quality'],
  ['- 漏检率低于万分之一', 'fnr < 0.01 percent quality'],
  ['- 将准确率从70%提升到85%', 'accuracy >= 85 percent quality'],
  ['- 准确率：70% → 85%', 'accuracy = 85 percent quality'],
  ['- 准确率达到 ９０％', 'accuracy >= 90 percent quality'],
  ['- 响应时间第 95 百分位不超过 2 秒', 'latency <= 2 s operational'],
  ['- 召回率不能比人工低 3 个百分点', 'recall <= 3 pp quality change'],
  ['- 意图识别准确率95%以上', 'intent-accuracy >= 95 percent quality'],
  ['- 意图识别：95%', '- = 95 percent quality'],
  ['- 准确率90%~95%', 'accuracy range 90–95 percent quality'],
  ['- 转人工率15%±5%', 'escalation-rate range 10–20 percent business'],
  ['- 幻觉率<2%', 'hallucination-rate < 2 percent quality'],
  ['- CER≤5%，唤醒率98%', 'cer <= 5 percent quality', 'wake-rate = 98 percent quality'],
  ['- mAP@0.5≥0.8，IoU阈值0.5', 'map-det >= 0.8 ratio quality'],
  ['- Recall@5 ≥ 0.85', 'recall-at-k >= 0.85 ratio quality'],
  ['- 关键字段抽取F1值达0.92', 'f1 >= 0.92 ratio quality'],
  ['- 摘要的ROUGE-L不低于0.4', 'rouge >= 0.4 quality'],
  ['- 平均绝对误差小于5%', 'mae < 5 percent quality'],
  ['- PR-AUC（精确率-召回率曲线下面积）≥ 0.85', 'pr-auc >= 0.85 ratio quality'],
  ['- 排序模型 AUC 提升 0.5 个百分点', 'roc-auc = 0.5 pp quality change'],
  ['- 人工审核工作量至少下降 20%', 'time-saved = 20 percent business change'],
  ['- 推荐点击率较基线提升 15%', 'ctr = 15 percent business change'],
  ['- 转化率提升3个百分点', 'cvr = 3 pp business change'],
  ['- 九成以上的问题无需转人工', '- >= 90 percent business'],
  ['- 问答满意度≥4.2分', 'csat >= 4.2 score business'],
  ['- 日活达到10万', 'active-users >= 100000 business'],
  ['- 首字响应控制在 1.5s 以内', 'ttft <= 1.5 s operational'],
  ['- 接口响应时间＜５００ms（P95）', 'latency < 500 ms operational'],
  ['- 单帧推理时延不超过50毫秒', 'latency <= 50 ms operational'],
  ['- 两秒内返回结果', '- <= 2 s operational'],
  ['- 单次推理成本不超过0.03元', 'cost-per-request <= 0.03 cny operational'],
  ['- 可用性达到 99.9%，支持 500 QPS', 'availability >= 99.9 percent operational', 'qps = 500 qps operational'],
  ['- 模型体积≤20MB', 'model-size <= 20 MB operational'],
  ['- 峰值内存控制在300MB以内', 'peak-memory <= 300 MB operational'],
  ['- 标注一致率不低于95%', 'agreement-rate >= 95 percent data'],
  ['- 训练数据不少于5万张', '- >= 50000 item data'],
  ['- 单元测试覆盖率 80%以上', 'test-coverage >= 80 percent operational'],
  ['- 目标：召回率 95%', 'recall = 95 percent quality'],
  ['- 审批周期由5天缩短至2天', '- <= 2 day business'],
  ['- 准确率约90%', 'accuracy ~ 90 percent quality'],
]);

testTargets('连续运行的时长', under('非功能需求', title), [
  ['- 连续运行 6 小时无崩溃', '- >= 6 h operational'],
  ['- 长时间运行（>12h）不出现内存泄漏', '- > 12 h operational'],
  ['- 连续登录 3 天可领取奖励'],
]);

testTargets('目标之外的中文要求', under('功能需求', title), [
  ['识别结果须在3秒内返回。', '- <= 3 s operational'],
  ['系统应保证定损准确率不低于90%。', 'accuracy >= 90 percent quality'],
  ['- 时延：≤300ms', 'latency <= 300 ms operational'],
]);

testTargets('概述里的中文句子', under('背景', title), [
  ['本系统应将定损时间缩短到 10 分钟以内。', '- <= 10 min operational'],
  ['目前人工定损平均耗时 45 分钟，准确率约 70%。'],
]);

testTargets('名称在上文', under('验收标准', title), [
  [
    '**车牌识别召回率**\n\n- ≥98%（白天）\n- ≥95%（夜间）',
    'recall >= 98 percent quality',
    'recall >= 95 percent quality',
  ],
  ['- **召回率**：白天≥98%，夜间≥95%', 'recall >= 98 percent quality', 'recall >= 95 percent quality'],
  ['- 测试集5000张，整体准确率≥90%，夜间场景≥85%', 'accuracy >= 90 percent quality', 'accuracy >= 85 percent quality'],
  ['- 在误识率为万分之一时，通过率不低于99%', 'tar-at-far >= 99 percent quality'],
]);

testTargets('中英混排', under('Goals 目标', title), [
  ['- 模型 precision 不低于 92%，p95 延迟 < 300ms', 'precision >= 92 percent quality', 'latency < 300 ms operational'],
  ['- LLM 回答 accuracy 90%+（judge 打分）', 'accuracy >= 90 percent quality'],
  ['- TTFT 控制在 800ms 内', 'ttft <= 800 ms operational'],
]);

testTargets('成功指标里要久一点的时间', under('成功指标', title), [
  ['- 单次看图时长 > 40 秒', '- > 40 s operational'],
  ['| 目标 | 指标 | 时间 |\n|---|---|---|\n| 省钱 | 外包费降低 25% | 三个月后 |', '- = 25 percent business change'],
  ['- Token 消耗 < 900 tokens/单', 'tokens-per-request < 900 token/单 operational'],
]);

testTargets('到点才做的事与重试不是目标', under('验收标准', title), [
  ['- 系统应在磁盘占用达到 85% 时提示值班员'],
  ['- 上传失败应重试最多 4 次'],
  ['- 系统必须重试不超过 5 次后转人工'],
  ['- 召回率达到 93% 时方可放量', 'recall >= 93 percent quality'],
]);

testTargets('今天的毛病不是目标', under('背景', '# 需求文档：定损目标与背景'), [
  ['### 项目背景\n\n目前有这些问题：\n\n- 复核准确率低于 75%，返工多'],
  ['### 要解决的问题\n\n- 复核准确率 ≥ 92%', 'accuracy >= 92 percent quality'],
]);

testTargets('数出来的比例与挑选的界限', under('成功标准', title), [
  ['- 抽检图中至少 17/20 张识别正确', '- >= 85 percent quality'],
  ['- 召回相似度 > 0.65 的历史案例'],
]);

testTargets('括号里的箭头与次数', under('验收标准', title), [
  ['- 开柜延迟 < 4s（扫码完成 -> 柜门弹开）', 'latency < 4 s operational'],
  ['- 称重接口失败时，最多 3 次重试'],
  ['- 丢包率 > 6% → 停止下发'],
]);

testTargets('成功率与可用率说的是什么', under('成功指标', title), [
  ['- 快照查询成功率 ≥ 97%', 'success-rate >= 97 percent operational'],
  ['- 采集任务成功率 ≥ 97%', 'success-rate >= 97 percent operational'],
  ['- 智能体任务成功率 ≥ 82%', 'task-success-rate >= 82 percent quality'],
  ['- 退货原因解释可用率 ≥ 71%', 'helpfulness >= 71 percent quality'],
  ['- 服务可用率 ≥ 99.9%', 'availability >= 99.9 percent operational'],
  ['| 指标 | 目标 |\n|---|---|\n| 平均打卡登录次数/周 | > 4次 |', '- > 4 item business'],
]);

testTargets('表格的行名自己就是指标', under('成功指标', title), [
  [
    '下表不含上线后的用户满意度等结果。\n\n| 指标 | 目标 |\n|---|---|\n| 关键结论可追溯率 | >= 98% |',
    'groundedness >= 98 percent quality',
  ],
]);

testTargets('产品的能力', under('范围', '# 需求文档：霉变检测'), [
  ['系统能以 82% 的准确率识别霉变。', 'accuracy = 82 percent quality'],
  ['终端 100% 离线运行。'],
]);

testTargets('验收标准一列里的做法不是目标', under('功能验收标准', title), [
  ['| 编号 | 功能 | 验收标准 |\n|---|---|---|\n| W-2 | 周历 | 返回9天布尔数组 |'],
  ['| 编号 | 功能 | 验收标准 |\n|---|---|---|\n| W-3 | 打卡 | 防重复，+8分，更新等级 |'],
  ['| 编号 | 功能 | 验收标准 |\n|---|---|---|\n| W-4 | 速率限制 | 查询90次/分钟 |'],
  ['| 编号 | 功能 | 验收标准 |\n|---|---|---|\n| W-5 | 模型调用 | 20s超时 + 兜底 |'],
  ['| 编号 | 功能 | 验收标准 |\n|---|---|---|\n| W-6 | 上下文 | 注入近9天饮水量 |'],
  ['| 模块 | 总数 | 完成率 |\n|---|---|---|\n| 喂养记录 | 8 | 63% |'],
  ['| 编号 | 功能 | 验收标准 |\n|---|---|---|\n| W-7 | 首屏 | 3 秒 |', '- = 3 s operational'],
]);

testTargets('有意的停顿与输入的长短', under('性能需求', title), [
  ['- 保存后自动跳到下一题（350ms 延迟）'],
  ['- 单段录音≤45秒'],
  ['- 语音解析应在 25 秒内完成（< 8 分钟音频）', '- <= 25 s operational'],
  ['- 转场动画保证 60fps 流畅', '- = 60 fps operational'],
  ['- 开柜延迟 < 350ms', 'latency < 350 ms operational'],
]);

testTargets('人的响应与填表的完成', under('运营指标', title), [
  ['- **客服响应时间**：≤ 3小时', 'latency <= 3 h business'],
  ['- 人工客服诊断时间降低 >= 25%', '- >= 25 percent business change'],
  ['- 引导完成率 ≥ 72%', 'task-completion >= 72 percent business'],
]);

testTargets('机器要有的内存不是目标', under('部署需求', title), [
  ['### 环境要求\n\n| 项目 | 要求 |\n|---|---|\n| 内存 | >= 6GB |\n| 存储 | >= 30GB |'],
  ['| 指标 | 要求 |\n|---|---|\n| 内存占用 | <= 600MB |', 'peak-memory <= 600 MB operational'],
]);

testTargets('未达标的后果说明了要求', under('发布流程', title), [
  ['- 若召回率低于 92%，则构建失败', 'recall >= 92 percent quality'],
  ['- 漏检率高于 3% 时不得上线', 'fnr <= 3 percent quality'],
  ['- 数据按 80% 训练、20% 测试划分'],
]);

testTargets('份量、时长与现状不是目标', under('验收标准', title), [
  ['- 部位权重最高（≥50%），车型次之（≥30%），颜色辅助（≤20%）'],
  ['- 提交 5分钟讲解视频'],
  ['- 近况页含 7 天损伤走势图'],
  ['| 风险 | 对策 |\n| --- | --- |\n| 夜间识别准确率低（开源方案<60%） | 先做白天 |'],
]);

testTargets('人所用的时间', under('易用性', title), [
  ['- 管理员能在 10 分钟内完成一批导入', '- <= 10 min business'],
  ['| 环节 | 目标 |\n| --- | --- |\n| 语音合成 | 自然度 ≥ 90% |', '- >= 90 percent quality'],
]);

testTargets('与实际值相比的偏差是目标，实际测得的数不是', under('评估指标', title), [
  ['- 预测值与实际销量的偏差不超过 10%', 'prediction-error <= 10 percent quality'],
  ['- 实际准确率 82%'],
  ['- 命名正确率由基础版≥75%提升至≥88%', 'accuracy >= 88 percent quality'],
]);

testTargets('恢复的快慢与无故障的时长', under('可靠性', title), [
  ['- **断线恢复**：≤ 5秒自动重连', '- <= 5 s operational'],
  ['- 平均故障间隔时间：≥ 100小时', 'mtbf >= 100 h operational'],
  ['- 停留超过 5 秒自动关闭'],
  ['- 白名单为数字（0-9）'],
]);

testTargets('书里与别处的结果不是目标', under('技术风险', title), [
  ['- 已有研究把 Dice 从 0.03 提升到 0.76，说明可行'],
  ['- 褪色的收据上准确率下降至80-85%'],
]);
