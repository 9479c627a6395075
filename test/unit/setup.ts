import fc from 'fast-check';

// On a build server the answer must be about the change, not about luck: there the same cases are tried each time.
// Everywhere else each run tries others.
if (process.env.CI) fc.configureGlobal({ seed: 20261123 });
