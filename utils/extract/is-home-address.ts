/** `/`, `/az/`, `/index.php`: where sites keep their home page. */
const HOME_PATH = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|default|home)(?:\.\w+)?)?$/i;

/** Whether the address is that of a site's front page, by its path alone. */
export function isHomeAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  return HOME_PATH.test(pathname) && search === '';
}
