#include "documents/sealed_zip.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "base/temporary_folder.hpp"

namespace foothold::documents {
namespace {

class SealedZipFile : public testing::Test {
 protected:
  [[nodiscard]] std::filesystem::path file(const std::string& name = "made.zip") const { return folder_.path() / name; }

  void write() const {
    SealedZipWriter writer(file());
    writer.add("a.txt", "first");
    writer.add("b.txt", "second");
    ASSERT_TRUE(writer.commit({{"what", "a test"}}, {}));
  }

  // The same file with other entries, as somebody with a zip program could make it.
  void rewrite(const std::vector<std::pair<std::string, std::string>>& entries) const {
    ZipWriter writer(file());
    for (const auto& [name, bytes] : entries) writer.add(name, bytes);
    writer.finish();
  }
  [[nodiscard]] std::string manifest() const { return ZipReader::open(file(), {})->read(manifest_name).value(); }

  TemporaryFolder folder_;
};

TEST_F(SealedZipFile, SaysWhatItIsAndGivesBackWhatWasPutIn) {
  write();
  const auto sealed = SealedZip::open(file(), {});
  ASSERT_TRUE(sealed);
  EXPECT_EQ(sealed->manifest().at("what"), "a test");
  EXPECT_THAT(sealed->names(), testing::ElementsAre("a.txt", "b.txt"));
  EXPECT_EQ(sealed->read("b.txt").value(), "second");
  ASSERT_TRUE(sealed->extract("a.txt", file("out")));
  EXPECT_EQ(read_file(file("out")), "first");
  EXPECT_TRUE(sealed->verify());
}

TEST_F(SealedZipFile, IsNotThereUntilItIsCommitted) {
  {
    SealedZipWriter writer(file());
    writer.add("a.txt", "first");
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

TEST_F(SealedZipFile, FindsWhatWasAltered) {
  write();
  rewrite({{"a.txt", "First"}, {"b.txt", "second"}, {manifest_name, manifest()}});
  const auto sealed = SealedZip::open(file(), {});
  ASSERT_TRUE(sealed);
  EXPECT_EQ(sealed->read("a.txt").error().message.key, "sealed.altered");
  EXPECT_TRUE(sealed->read("b.txt"));
  EXPECT_FALSE(sealed->verify());
}

TEST_F(SealedZipFile, FindsWhatIsMissingAndWhatWasAdded) {
  write();
  const std::string kept = manifest();
  rewrite({{"a.txt", "first"}, {manifest_name, kept}});
  EXPECT_EQ(SealedZip::open(file(), {}).error().message.key, "sealed.missing");
  rewrite({{"a.txt", "first"}, {"b.txt", "second"}, {"c.txt", "third"}, {manifest_name, kept}});
  EXPECT_EQ(SealedZip::open(file(), {}).error().message.key, "sealed.not_listed");
}

TEST_F(SealedZipFile, NeedsAManifest) {
  rewrite({{"a.txt", "first"}});
  EXPECT_EQ(SealedZip::open(file(), {}).error().message.key, "sealed.no_manifest");
  for (const std::string manifest : {"", "[]", "{", "{\"entries\": 3}"}) {
    rewrite({{manifest_name, manifest}});
    EXPECT_EQ(SealedZip::open(file(), {}).error().message.key, "sealed.no_manifest") << manifest;
  }
}

TEST_F(SealedZipFile, IsNotCommittedWhenAFileChangedMeanwhile) {
  write_file(file("growing"), "at first");
  SealedZipWriter writer(file());
  writer.add_file("growing", file("growing"));
  write_file(file("growing"), "later");
  EXPECT_FALSE(writer.commit({}, {}));
  EXPECT_FALSE(std::filesystem::exists(file()));
}

}  // namespace
}  // namespace foothold::documents
