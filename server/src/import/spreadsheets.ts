/**
 * The library that reads and writes workbooks. Loaded when one comes: it is ten times the size of
 * the rest.
 */
export async function spreadsheets() {
  const [xlsx, codepages] = await Promise.all([
    import('@e965/xlsx'),
    import('@e965/xlsx/dist/cpexcel.full.mjs'),
  ]);
  // Excel 95 files hold text in the code page of the machine, 936 in China.
  xlsx.set_cptable(codepages);
  return xlsx;
}
