import { testRule } from './rule-table.ts';

/** Personal data that is handled, denied, named only, or looked after. */
testRule('data-personal-no-basis', [
  {
    name: 'reports data that is stored',
    text: '# A\n\n## Data\n\nPhone numbers of callers are stored.\n',
    at: ['Phone numbers'],
  },
  { name: '报告采集的数据', text: '# A\n\n## 数据\n\n系统采集用户声纹用于训练。\n', at: ['声纹'] },
  {
    name: 'reports what is read and not kept',
    text: '# A\n\n## Functions\n\nThe doctor enters patient data, and the report is written.\n',
    at: ['patient data'],
  },
  { name: '报告人脸一类的任务', text: '# A\n\n## 功能\n\n- AI人脸检测和疲劳监测\n', at: ['人脸检测'] },
  {
    name: 'reports what is kept before what is read',
    text: '# A\n\n## 功能\n\n车牌识别进场。\n\n## 数据\n\n采集身份证号。\n',
    at: ['身份证号'],
  },
  {
    name: 'takes data that never leaves the device for protected',
    text: '# A\n\n## 功能\n\n人脸检测在本机进行，数据不出端，7 天后删除。\n',
    at: [],
  },
  { name: '登录框里的手机号不报告', text: '# A\n\n## 功能\n\n登录：输入手机号和密码。\n', at: [] },
  {
    name: 'leaves two of three alone',
    text: '# A\n\n## Data\n\nPhone numbers are stored encrypted and deleted after 30 days.\n',
    at: [],
  },
  { name: 'leaves a denial alone', text: '# A\n\n## Data\n\nThe app does not collect phone numbers.\n', at: [] },
  { name: '否认的说法不报告', text: '# A\n\n## 数据\n\n不采集身份证号，不涉及个人信息。\n', at: [] },
  {
    name: 'leaves a name of a feature alone',
    text: '# A\n\n## Functions\n\nThe fingerprint reader opens the door.\n',
    at: [],
  },
  { name: 'leaves personas alone', text: '# A\n\n## Users\n\nAna uploads her CV every month.\n', at: [] },
  { name: 'leaves what is out of scope alone', text: '# A\n\n## Out of scope\n\n- Storing medical records\n', at: [] },
]);
