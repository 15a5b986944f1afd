import { readDeployment, SettingsError, type Deployment } from '../store/deployment.ts';

/**
 * Where the site is going to be served. Prints what is wrong and exits with code 1 if the settings
 * for that cannot be used.
 */
export function deployment(): Deployment {
  try {
    return readDeployment();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
