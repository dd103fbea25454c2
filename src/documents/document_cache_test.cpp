#include "documents/document_cache.hpp"

#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "documents/document_test_world.hpp"

namespace foothold::documents {
namespace {

class DocumentCacheTest : public DocumentWorld {
 protected:
  [[nodiscard]] Result<std::string> get_from(DocumentCache& cache) {
    return cache.get("minutes", Language::english, Format::word, [this] {
      ++written_;
      return small_document();
    });
  }

  const TemporaryFolder folder_;
  int written_ = 0;
};

TEST_F(DocumentCacheTest, WritesADocumentOnce) {
  DocumentCache cache(maker_, folder_.path() / "public");
  const std::string first = get_from(cache).value();
  EXPECT_EQ(get_from(cache).value(), first);
  EXPECT_EQ(written_, 1);
}

TEST_F(DocumentCacheTest, GivesWhatItCannotKeep) {
  write_file(folder_.path() / "occupied", "no folder");
  DocumentCache cache(maker_, folder_.path() / "occupied");
  EXPECT_TRUE(get_from(cache));
  EXPECT_TRUE(get_from(cache));
  EXPECT_EQ(written_, 2);
}

}  // namespace
}  // namespace foothold::documents
