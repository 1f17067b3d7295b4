import { libraryHref } from '../../components/navigation/library-address';
import { sideHash, WHOLE } from '../../components/navigation/route';

// A page of its own: for the library's address the browser would show a library tab that is open already, at whatever place.
location.replace(libraryHref(sideHash('settings', WHOLE)));
