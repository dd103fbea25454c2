#include "base/gzip.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <random>

namespace foothold {
namespace {

// Unpacks with zlib, which is another implementation than the one that packs.
std::string unpacked(std::string& packed, std::size_t size) {
  std::string text(size + 1, '\0');  // one byte more, so that a text that grew would show
  z_stream stream{};
  constexpr int gzip_only = 15 + 16;
  EXPECT_EQ(inflateInit2(&stream, gzip_only), Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  EXPECT_EQ(stream.avail_in, 0U);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

std::string random_bytes(std::size_t size) {
  std::mt19937 random(7);
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

TEST(Gzip, GivesBackEveryText) {
  const std::string texts[] = {"", "a", std::string(100000, 'x'), "Doña Ana\n", random_bytes(70000)};
  for (const std::string& text : texts) {
    std::string packed = gzip(text);
    EXPECT_EQ(unpacked(packed, text.size()), text);
  }
}

TEST(Gzip, MakesRepetitionSmall) {
  EXPECT_LT(gzip(std::string(100000, 'x')).size(), 1000U);
}

TEST(Gzip, TheSameTextAlwaysGivesTheSameBytes) {
  const std::string packed = gzip("the same");
  EXPECT_EQ(packed, gzip("the same"));
  EXPECT_EQ(packed.substr(4, 4), std::string(4, '\0')) << "a time stamp stands in the head";
}

}  // namespace
}  // namespace foothold
