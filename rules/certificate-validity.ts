/** Words that say until when a certificate is valid. */
export const certificateValidity = /\b(?:valid|validity|expir[a-z]*|until|through)\b|有效期|有效至|到期/iu
