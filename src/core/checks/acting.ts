/** What a report says of its own office: words before which a name is the name of the one who reports. */
export const acting =
  '(?:(?:严格|认真)(?:贯彻|落实|学习|执行|按照)|高度重视|始终|坚持|(?:深入|全面)(?:贯彻|落实|学习)|积极|扎实|切实|紧紧围绕|' +
  '共?主动公开|共?(?:收到|受理|接到)|未(?:收到|发生|接到)|没有收到|政府信息公开(?:工作)?(?:领导小组)?(?:坚持|严格|认真|积极|，|,)|' +
  '(?:19|20)\\d\\d年度?(?:政府|政务)信息公开|编制|结合实际)'
