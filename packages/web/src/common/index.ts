export {webLabels} from './labels.ts'
export {securityPolicy} from './security-policy.ts'
