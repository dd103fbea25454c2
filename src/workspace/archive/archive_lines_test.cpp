#include "workspace/archive/archive_lines.hpp"

#include <gmock/gmock.h>

namespace foothold::workspace {
namespace {

const std::string person = R"({"email":"wren@example.org","id":"wren","name":"Wren Hill"})";

std::string refusal_of(const std::string& part, const std::string& text) {
  CoalitionArchive archive;
  const auto read = read_archive_lines(part, text, archive);
  return read ? "nothing" : read.error().message.values.at(1).second;
}

TEST(ArchiveLines, AreOneObjectEach) {
  CoalitionArchive archive;
  ASSERT_TRUE(read_archive_lines("people.jsonl", person + "\n" + person + "\n", archive));
  ASSERT_EQ(archive.people.size(), 2);
  EXPECT_EQ(archive.people[0].name, "Wren Hill");
  EXPECT_EQ(archive_lines(archive)[4].second, person + "\n" + person + "\n");
  EXPECT_TRUE(read_archive_lines("people.jsonl", "", archive));
}

TEST(ArchiveLines, AreRefusedWithTheNumberOfTheLine) {
  EXPECT_EQ(refusal_of("people.jsonl", person + "\n" + person), "2");
  EXPECT_EQ(refusal_of("people.jsonl", "\n"), "1");
  EXPECT_EQ(refusal_of("people.jsonl", "[]\n"), "1");
  EXPECT_EQ(refusal_of("people.jsonl", person + "\n{}\n"), "2");
  EXPECT_EQ(refusal_of("nonsense.jsonl", ""), "0");
}

TEST(ArchiveLines, AreRefusedWithValuesThatCannotBe) {
  EXPECT_EQ(refusal_of("people.jsonl", R"({"email":"","id":"../wren","name":""})"
                                       "\n"),
            "1");
  EXPECT_EQ(refusal_of("people.jsonl", R"({"email":"","id":"wren","name":"\u0000"})"
                                       "\n"),
            "1");
  EXPECT_EQ(refusal_of("people.jsonl", R"({"email":"","id":"wren","name":7})"
                                       "\n"),
            "1");
  const std::string member = R"({"person":"wren","role":"editor","since":"2026-01-01T00:00:00Z"})";
  EXPECT_EQ(refusal_of("members.jsonl", member + "\n"), "nothing");
  EXPECT_EQ(refusal_of("members.jsonl", R"({"person":"wren","role":"owner","since":"2026-01-01T00:00:00Z"})"
                                        "\n"),
            "1");
  EXPECT_EQ(refusal_of("members.jsonl", R"({"person":"wren","role":"editor","since":"yesterday"})"
                                        "\n"),
            "1");
}

}  // namespace
}  // namespace foothold::workspace
