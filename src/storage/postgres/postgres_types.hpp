#pragma once

#include <libpq-fe.h>

namespace foothold::storage {

// Numbers of the built-in types, as in the server's catalogue (pg_type). They never change; libpq has no header for
// them.
namespace postgres_type {
inline constexpr Oid unknown = 0;
inline constexpr Oid boolean = 16;
inline constexpr Oid bytes = 17;
inline constexpr Oid integer_8 = 20;
inline constexpr Oid integer_2 = 21;
inline constexpr Oid integer_4 = 23;
inline constexpr Oid real_4 = 700;
inline constexpr Oid real_8 = 701;
inline constexpr Oid numeric = 1700;
}  // namespace postgres_type

}  // namespace foothold::storage
