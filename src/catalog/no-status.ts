/** Stands for a row to which the vendor gives no HTTP status. Apart, so that browsers load only it. */
export const NO_STATUS = 0;
