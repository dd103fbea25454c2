#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>
#include <string_view>

namespace foothold::metrics {

// Numbers for one purpose of the demonstration. They depend on the seed, on whom they are for and on the purpose, never
// on what was drawn before, so a new metric does not change the others. The distributions of the standard library
// differ between libraries, and logarithms between machines; these use whole numbers, sums and products alone. Not
// thread-safe.
class DemoRandom {
 public:
  DemoRandom(std::uint64_t seed, std::string_view whom, std::initializer_list<std::string_view> purpose);

  // Evenly spread from 0 up to, but not including, 1.
  double even();
  // Around 0 with a standard deviation of 1; never further away than 6.
  double bell();

 private:
  std::mt19937_64 engine_;
};

}  // namespace foothold::metrics
