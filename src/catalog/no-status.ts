/**
 * The status of a row for which the vendor documents none. In its own module so that browser code
 * does not load the status tables.
 */
export const NO_STATUS = 0;
