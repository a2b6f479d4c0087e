/** Words with which a sentence denies what it speaks of. */
export const denial = /\b(?:not|no|never|cannot|nobody|instead of|rather than)\b|不|未|没有|无需/iu
