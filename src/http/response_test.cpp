#include "http/response.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

namespace foothold::http {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(Response, OfAPageIsHtmlInUtf8) {
  const Response response = html_response("<p>Boone</p>");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.content_type, "text/html; charset=utf-8");
  EXPECT_EQ(*response.body, "<p>Boone</p>");
}

TEST(Response, OfAFileOffersItsNameInBothSpellings) {
  const Response response = file_response("text/csv", "Doña Ana \"x\".csv", "a,b");
  EXPECT_THAT(response.headers, ElementsAre(Pair("Content-Disposition",
                                                 "attachment; filename=\"Do__a_Ana__x_.csv\"; "
                                                 "filename*=UTF-8''Do%C3%B1a%20Ana%20%22x%22.csv")));
}

TEST(Response, RedirectsWithSeeOther) {
  const Response response = redirect_response("/es/places/29019");
  EXPECT_EQ(response.status, 303);
  EXPECT_THAT(response.headers, ElementsAre(Pair("Location", "/es/places/29019")));
}

TEST(Response, NeverRedirectsElsewhere) {
  for (const char* location : {"https://example.org/", "//example.org/", "/\\example.org", "places", ""})
    EXPECT_THROW(static_cast<void>(redirect_response(location)), std::logic_error) << location;
}

TEST(StatusText, NamesEveryStatusThatAnErrorCanHave) {
  for (const int status : {200, 303, 304, 400, 404, 405, 408, 409, 413, 431, 500, 501, 503})
    EXPECT_NE(status_text(status), "Unknown") << status;
  EXPECT_EQ(status_text(299), "Unknown");
}

}  // namespace
}  // namespace foothold::http
