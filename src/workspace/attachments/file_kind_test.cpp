#include "workspace/attachments/file_kind.hpp"

#include <gmock/gmock.h>

namespace foothold::workspace {
namespace {

using namespace std::string_view_literals;
using testing::Contains;

std::string refusal_of(std::string_view name, std::string_view bytes) {
  const auto kind = recognise_file(name, bytes);
  return kind ? "none" : kind.error().message.key;
}

TEST(FileKind, IsKnownByEndingAndBytes) {
  EXPECT_EQ(recognise_file("Plan 2026.PDF", "%PDF-1.7 ...")->media_type, "application/pdf");
  EXPECT_EQ(recognise_file("photo.jpeg", "\xFF\xD8\xFF\xE0")->media_type, "image/jpeg");
  EXPECT_EQ(recognise_file("notes.txt", "Caf\xE9 at noon\r\n")->media_type, "text/plain");
  EXPECT_EQ(recognise_file("old.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on")->ending, "doc");
}

TEST(FileKind, IsNotBelievedWhenTheBytesAreOfAnother) {
  EXPECT_EQ(refusal_of("plan.pdf", "<script>alert(1)</script>"), "attachment.other_kind");
  EXPECT_EQ(refusal_of("photo.png", "%PDF-1.7"), "attachment.other_kind");
  EXPECT_EQ(refusal_of("table.csv", "MZ\x90\0\3"sv), "attachment.other_kind");
}

TEST(FileKind, IsNoneThatRunsByItself) {
  EXPECT_EQ(refusal_of("setup.exe", "MZ"), "attachment.unknown_kind");
  EXPECT_EQ(refusal_of("page.html", "<p>"), "attachment.unknown_kind");
  EXPECT_EQ(refusal_of("picture.svg", "<svg/>"), "attachment.unknown_kind");
  EXPECT_EQ(refusal_of("letter.docm", "PK\x03\x04"), "attachment.unknown_kind");
  EXPECT_EQ(refusal_of("letter.docx", "PK\x03\x04 word/vbaProject.bin"), "attachment.other_kind");
  EXPECT_EQ(refusal_of("no ending", "text"), "attachment.unknown_kind");
}

TEST(FileKind, NeedsBytes) {
  EXPECT_EQ(refusal_of("plan.pdf", ""), "attachment.empty");
}

TEST(FileKind, IsOneOfAListThatPagesShow) {
  EXPECT_THAT(file_endings(), Contains("docx"));
}

}  // namespace
}  // namespace foothold::workspace
