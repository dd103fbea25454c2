#include <gmock/gmock.h>

#include "http/transport/test_server.hpp"

// Where long bodies may come, and how many at once.
namespace foothold::http {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

Response length_of_body(const Request& request) {
  return html_response(std::to_string(request.body.size()));
}

ServerOptions with_uploads() {
  ServerOptions options = test_options();
  options.body_limit = 1000;
  options.upload_limit = [](const Request& request) { return request.path == "/files" ? 100'000U : 0U; };
  options.uploads_at_once = 1;
  return options;
}

std::string upload_to(std::string_view path, std::size_t size) {
  return "POST " + std::string(path) + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n";
}

TEST(Upload, MayBeLongOnlyWhereTheServerSaysSo) {
  TestServer server(length_of_body, with_uploads());
  EXPECT_THAT(RawClient(server.port()).ask(upload_to("/files", 90'000) + std::string(90'000, 'x')), EndsWith("90000"));
  EXPECT_THAT(RawClient(server.port()).ask(upload_to("/other", 90'000)), StartsWith("HTTP/1.1 413 "));
  EXPECT_THAT(RawClient(server.port()).ask(upload_to("/files", 200'000)), StartsWith("HTTP/1.1 413 "));
}

TEST(Upload, WaitsItsTurnWhenTooManyAreUnderWay) {
  TestServer server(length_of_body, with_uploads());
  RawClient first(server.port());
  first.send(upload_to("/files", 50'000) + std::string(40'000, 'x'));
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  EXPECT_THAT(RawClient(server.port()).ask(upload_to("/files", 50'000) + std::string(50'000, 'x')),
              HasSubstr("refusal.too_many_uploads"));
  EXPECT_THAT(RawClient(server.port()).ask(upload_to("/files", 500) + std::string(500, 'x')), EndsWith("500"));
  EXPECT_THAT(first.ask(std::string(10'000, 'x')), EndsWith("50000"));
  EXPECT_THAT(RawClient(server.port()).ask(upload_to("/files", 50'000) + std::string(50'000, 'x')), EndsWith("50000"));
}

TEST(Upload, MayTakeLongerTheMoreOfItHasCome) {
  ServerOptions options = with_uploads();
  options.request_time = std::chrono::milliseconds(300);
  TestServer server(length_of_body, options);
  RawClient client(server.port());
  client.send(upload_to("/files", 50'000) + std::string(40'000, 'x'));
  std::this_thread::sleep_for(std::chrono::milliseconds(800));
  EXPECT_THAT(client.ask(std::string(10'000, 'x')), EndsWith("50000"));
}

}  // namespace
}  // namespace foothold::http
