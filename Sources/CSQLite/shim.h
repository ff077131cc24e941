#include <sqlite3.h>

/* Variadic, so Swift cannot call it: without it every allocation takes one lock of the process. */
static inline int kabinet_sqlite_without_statistics(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
