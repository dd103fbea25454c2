#include "http/multipart_form.hpp"

#include <gmock/gmock.h>

namespace foothold::http {
namespace {

constexpr std::string_view type = "multipart/form-data; boundary=----line7";

std::string field(const std::string& name, const std::string& value) {
  return "------line7\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
}

std::string file(const std::string& file_name, const std::string& bytes) {
  return "------line7\r\nContent-Disposition: form-data; name=\"table\"; filename=\"" + file_name +
         "\"\r\nContent-Type: text/csv; charset=utf-8\r\n\r\n" + bytes + "\r\n";
}

const std::string end = "------line7--\r\n";

MultipartForm read(const std::string& body) {
  return parse_multipart(type, body).value();
}

std::string file_name_of(const std::string& sent) {
  const std::string body = file(sent, "") + end;
  return read(body).parts().at(0).file_name;
}

bool is_refused(const std::string& body, std::string_view content_type = type, const MultipartLimits& limits = {}) {
  const auto form = parse_multipart(content_type, body, limits);
  return !form && form.error().kind == ErrorKind::invalid;
}

TEST(MultipartForm, ReadsFieldsAndFilesInTheirOrder) {
  const std::string body = field("_key", "abc") + file("members.csv", "name\r\nAna\r\n") + end;
  const MultipartForm form = read(body);
  ASSERT_EQ(form.parts().size(), 2U);
  EXPECT_EQ(form.text("_key"), "abc");
  const MultipartPart* table = form.find("table");
  ASSERT_NE(table, nullptr);
  EXPECT_TRUE(table->is_file);
  EXPECT_EQ(table->file_name, "members.csv");
  EXPECT_EQ(table->media_type, "text/csv");
  EXPECT_EQ(table->bytes, "name\r\nAna\r\n");
}

TEST(MultipartForm, KeepsBytesAsTheyAreInFiles) {
  const std::string bytes("PK\x03\x04\0\r\n--\r\n------line\r\n\xFF\xFE", 26);
  const std::string body = file("book.xlsx", bytes) + end;
  EXPECT_EQ(read(body).find("table")->bytes, bytes);
}

TEST(MultipartForm, TakesAFileControlWithoutAFileAsAnEmptyOne) {
  const std::string body = file("", "") + end;
  EXPECT_TRUE(read(body).find("table")->is_file);
  EXPECT_EQ(read(body).find("table")->file_name, "");
}

TEST(MultipartForm, NeverTakesAFileForAField) {
  const std::string body = file("members.csv", "abc") + end;
  EXPECT_EQ(read(body).text("table"), "");
}

TEST(MultipartForm, ReadsAFormWithoutAnyPart) {
  EXPECT_TRUE(read(end).parts().empty());
}

TEST(MultipartForm, PassesOverWhatStandsBeforeAndBehind) {
  const std::string body = "nothing to see\r\n" + field("a", "1") + end + "nor here";
  EXPECT_EQ(read(body).text("a"), "1");
}

TEST(MultipartForm, ReadsABoundaryInQuotesAndBlanksBehindIt) {
  const std::string body = "--a b\t \r\nContent-Disposition: form-data; name=x\r\n\r\n1\r\n--a b--";
  const auto form = parse_multipart("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"", body);
  ASSERT_TRUE(form);
  EXPECT_EQ(form->text("x"), "1");
}

TEST(MultipartForm, LeavesFoldersAndControlLettersOutOfFileNames) {
  EXPECT_EQ(file_name_of("C:\\My Documents\\members.csv"), "members.csv");
  EXPECT_EQ(file_name_of("../../etc/passwd"), "passwd");
  EXPECT_EQ(file_name_of("a%0D%0Ab\x01.csv"), "ab.csv");
  EXPECT_EQ(file_name_of("the %22new%22 one.csv"), "the \"new\" one.csv");
  EXPECT_EQ(file_name_of("the \\\"new\\\" one.csv"), "the \"new\" one.csv");
  EXPECT_EQ(file_name_of("integración.csv"), "integración.csv");
  EXPECT_LE(file_name_of(std::string(2000, 'x')).size(), 300U);
}

TEST(MultipartForm, RefusesWhatIsCutOff) {
  const std::string whole = field("a", "1") + file("members.csv", "name") + "------line7--";
  ASSERT_FALSE(is_refused(whole));
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_TRUE(is_refused(whole.substr(0, length))) << length;
}

TEST(MultipartForm, RefusesAnotherTypeAndABoundaryThatIsNone) {
  const std::string body = field("a", "1") + end;
  EXPECT_TRUE(is_refused(body, "application/x-www-form-urlencoded"));
  EXPECT_TRUE(is_refused(body, "multipart/mixed; boundary=----line7"));
  EXPECT_TRUE(is_refused(body, "multipart/form-data"));
  EXPECT_TRUE(is_refused(body, "multipart/form-data; boundary=\"\""));
  EXPECT_TRUE(is_refused(body, "multipart/form-data; boundary=" + std::string(71, 'x')));
  EXPECT_TRUE(is_refused(body, "multipart/form-data; boundary=----line8"));
}

TEST(MultipartForm, RefusesPartsWithoutANameAndHeadersThatAreNone) {
  EXPECT_TRUE(is_refused("------line7\r\nContent-Type: text/csv\r\n\r\n1\r\n" + end));
  EXPECT_TRUE(is_refused("------line7\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n" + end));
  EXPECT_TRUE(is_refused("------line7\r\nno header\r\n\r\n1\r\n" + end));
  EXPECT_TRUE(is_refused("------line7x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n" + end));
}

TEST(MultipartForm, RefusesTextThatIsNotUtf8) {
  EXPECT_TRUE(is_refused(field("a", "\xFF") + end));
  EXPECT_TRUE(is_refused(field("\xFF", "a") + end));
}

TEST(MultipartForm, KeepsWithinItsLimits) {
  std::string many;
  for (int part = 0; part < 101; ++part) many += field("a", "1");
  EXPECT_TRUE(is_refused(many + end));
  EXPECT_TRUE(is_refused(field(std::string(5000, 'a'), "1") + end));
  EXPECT_FALSE(is_refused(many + end, type, {.parts = 101}));
  const auto large = parse_multipart(type, field("a", std::string(200, 'x')) + end, {.total_bytes = 100});
  ASSERT_FALSE(large);
  EXPECT_EQ(large.error().kind, ErrorKind::too_large);
}

}  // namespace
}  // namespace foothold::http
