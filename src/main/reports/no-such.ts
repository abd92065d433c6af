import { refuse } from '../reply.ts'

export const noSuchReport = refuse('not_found', '没有找到这份年报。', '它可能已被删除，请回到首页重新选择。')

export const noSuchOffice = refuse('not_found', '没有找到这个单位的机构档案。', '请回到首页重新选择。')
