// Boost.JSON, compiled once for the whole program, so that it needs no library to be linked.
#include <boost/json/src.hpp>
