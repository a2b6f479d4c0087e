/** Version of tenderlint, which the bundler puts in. */
declare const tenderlintVersion: string
