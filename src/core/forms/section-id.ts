/** The six chapters every annual report has by 《条例》第五十条, whatever its form. */
export type SectionId = 's1' | 's2' | 's3' | 's4' | 's5' | 's6'
