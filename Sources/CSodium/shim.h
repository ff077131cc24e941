#include <sodium.h>

/* The generator is a variable, which Swift does not let threads share. */
static inline int use_random_generator_of_threads(void) {
    return randombytes_set_implementation(&randombytes_internal_implementation);
}
