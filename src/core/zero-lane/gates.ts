import type { Form } from '../forms/form.ts'
import type { Gate } from '../forms/question.ts'

/** The questions asked for a form; none where 快速填报 is not offered. */
export const gatesOf = ({ questions = [] }: Pick<Form, 'questions'>): readonly Gate[] => questions
