#include "workspace/attachments/file_vault.hpp"

#include <gtest/gtest.h>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"

namespace foothold::workspace {
namespace {

class FileVaultTest : public testing::Test {
 protected:
  TemporaryFolder folder_;
  FileVault vault_{folder_.path() / "files"};
};

TEST_F(FileVaultTest, GivesBackWhatItKeeps) {
  const std::string hash = vault_.keep("the minutes of May");
  EXPECT_EQ(hash, sha256("the minutes of May"));
  EXPECT_EQ(vault_.read(hash), "the minutes of May");
}

TEST_F(FileVaultTest, KeepsTheSameBytesOnce) {
  EXPECT_EQ(vault_.keep("twice"), vault_.keep("twice"));
}

TEST_F(FileVaultTest, HasNothingThatWasNeverKept) {
  EXPECT_EQ(vault_.read(sha256("something else")), std::nullopt);
}

TEST_F(FileVaultTest, GivesNothingBackThatIsNoLongerAsItWas) {
  const std::string hash = vault_.keep("the minutes of May");
  write_file(folder_.path() / "files" / hash.substr(0, 2) / hash, "the minutes of June");
  EXPECT_EQ(vault_.read(hash), std::nullopt);
  EXPECT_EQ(vault_.keep("the minutes of May"), hash);
  EXPECT_EQ(vault_.read(hash), "the minutes of May");
}

}  // namespace
}  // namespace foothold::workspace
