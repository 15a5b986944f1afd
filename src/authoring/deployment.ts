import { readDeployment, SettingsError, type Deployment } from '../store/deployment.ts';

/** Where the site is going to stand. Ends the process where the settings for that cannot be used. */
export function deployment(): Deployment {
  try {
    return readDeployment();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
