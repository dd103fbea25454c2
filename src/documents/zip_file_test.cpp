#include "documents/zip_file.hpp"

#include <gmock/gmock.h>
#include <zip.h>

#include <filesystem>
#include <fstream>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"

namespace foothold::documents {
namespace {

class ZipFile : public testing::Test {
 protected:
  [[nodiscard]] std::filesystem::path file(const std::string& name = "made.zip") const { return folder_.path() / name; }

  void write(const std::vector<std::pair<std::string, std::string>>& entries) const {
    ZipWriter writer(file());
    for (const auto& [name, bytes] : entries) writer.add(name, bytes);
    writer.finish();
  }

  [[nodiscard]] Error refusal(const ZipLimits& limits = {}) const {
    const auto opened = ZipReader::open(file(), limits);
    EXPECT_FALSE(opened);
    return opened ? Error{} : opened.error();
  }

  TemporaryFolder folder_;
};

TEST_F(ZipFile, GivesBackWhatWasPutIn) {
  const std::string large(3'000'000, 'x');
  std::ofstream(file("beside")) << "from a file";
  ZipWriter writer(file());
  writer.add("a.txt", "first");
  writer.add("empty", "");
  writer.add_file("folder/b.txt", file("beside"));
  writer.add("large", large);
  writer.finish();
  const auto reader = ZipReader::open(file(), {});
  ASSERT_TRUE(reader) << reader.error().detail;
  EXPECT_EQ(reader->entries().size(), 4);
  EXPECT_EQ(reader->read("a.txt").value(), "first");
  EXPECT_EQ(reader->read("empty").value(), "");
  EXPECT_EQ(reader->read("folder/b.txt").value(), "from a file");
  EXPECT_EQ(reader->read("large").value(), large);
  EXPECT_FALSE(reader->has("nowhere"));
  EXPECT_EQ(reader->read("nowhere").error().message.key, "zip.entry_missing");
}

TEST_F(ZipFile, HasTheSameBytesForTheSameContent) {
  write({{"a", "first"}, {"b", "second"}});
  const auto once = read_file(file());
  std::filesystem::last_write_time(file(), std::filesystem::file_time_type::clock::now() - std::chrono::hours(48));
  write({{"a", "first"}, {"b", "second"}});
  EXPECT_EQ(read_file(file()), once);
}

TEST_F(ZipFile, IsNotThereUntilItIsFinished) {
  {
    ZipWriter writer(file());
    writer.add("a", "first");
  }
  EXPECT_FALSE(std::filesystem::exists(file()));
  EXPECT_EQ(refusal().kind, ErrorKind::not_found);
}

TEST_F(ZipFile, IsRefusedWhenItIsNone) {
  write_file(file(), "PK but nothing else");
  EXPECT_EQ(refusal().message.key, "zip.no_zip");
}

TEST_F(ZipFile, IsRefusedWithNamesThatLeadOutOfAFolder) {
  const std::vector<std::string> names = {
      "../a", "a/../b", "/a", "a//b", "a\\b", "C:a", "a/", ".", std::string(300, 'a'), "a\nb"};
  for (const std::string& name : names) {
    write({{name, "first"}});
    EXPECT_EQ(refusal().message.key, "zip.odd_entry") << name;
  }
}

TEST_F(ZipFile, IsRefusedWithTooMuchInIt) {
  write({{"a", std::string(1000, 'x')}, {"b", std::string(1000, 'x')}});
  EXPECT_TRUE(ZipReader::open(file(), {.entries = 2, .bytes_of_entry = 1000, .bytes = 2000}));
  EXPECT_EQ(refusal({.entries = 1}).kind, ErrorKind::too_large);
  EXPECT_EQ(refusal({.bytes_of_entry = 999}).kind, ErrorKind::too_large);
  EXPECT_EQ(refusal({.bytes = 1999}).kind, ErrorKind::too_large);
}

TEST_F(ZipFile, IsRefusedWhenItExpandsBeyondMeasure) {
  write({{"bomb", std::string(std::size_t{4} << 20U, '\0')}});
  EXPECT_TRUE(ZipReader::open(file(), {}));
  EXPECT_EQ(refusal({.always_allowed = 1000}).kind, ErrorKind::too_large);
}

TEST_F(ZipFile, IsRefusedWhenAnEntryIsDamaged) {
  const std::string text = "a text that stands in the file as it is, because libzip has been told to store it";
  int code = 0;
  zip_t* made = zip_open(file().c_str(), ZIP_CREATE, &code);
  const auto index = zip_file_add(made, "a", zip_source_buffer(made, text.data(), text.size(), 0), 0);
  zip_set_file_compression(made, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  ASSERT_EQ(zip_close(made), 0);
  std::string bytes = read_file(file()).value();
  bytes.at(bytes.find("stands")) = 'S';
  write_file(file(), bytes);
  const auto reader = ZipReader::open(file(), {});
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->read("a").error().message.key, "zip.damaged");
}

}  // namespace
}  // namespace foothold::documents
