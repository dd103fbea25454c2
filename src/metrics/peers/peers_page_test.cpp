#include "metrics/peers/peers_page.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "html/test_support.hpp"
#include "metrics/peers/peer_query.hpp"
#include "metrics/peers/peers_json.hpp"
#include "metrics/peers/peers_section.hpp"
#include "metrics/peers/peers_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::HasSubstr;
using testing::Not;

class PeersPages : public testing::Test {
 protected:
  PeersPages() : edition_(world().open()), spaces_(edition_) {}

  static TestEdition world() {
    TestEdition world = peer_world();
    world.value("share_employed", "29001", 2023, {0.70, 0.68, 0.72})
        .value("share_employed", "35001", 2023, {0.80, 0.78, 0.82});
    world.value("share_employed", "2915670", 2023, {0.81, 0.79, 0.83});
    return world;
  }

  PeerAnswer answer(std::string_view geoid, const std::string& query = "") const {
    const auto parsed =
        parse_peer_query(peer_query_text(*http::Query::parse(query)), place_in(edition_, geoid), edition_);
    return find_peers(parsed.value(), spaces_, edition_);
  }

  std::string page(Language language, std::string_view geoid, const std::string& query = "") const {
    return peers_page(page_in(language), edition_, real_library().toolkit.framework, spaces_, answer(geoid, query));
  }

  Edition edition_;
  PeerSpaces spaces_;
};

TEST_F(PeersPages, AreSoundForEveryPlaceModeAndLanguage) {
  for (const Language language : all_languages)
    for (const char* geoid : {"29001", "29003", "35003", "29005", "2915670", "3539380"})
      for (const char* query : {"", "mode=state", "mode=aspirational", "mode=aspirational&better=share_employed",
                                "weak=no&weight-income=3.5", "weight-population=0&weight-education=0&weight-state=0"})
        EXPECT_EQ(html::test::markup_problem(page(language, geoid, query)), "") << geoid << " " << query;
}

TEST_F(PeersPages, SayWhyEachIsAPeerAndLeadToTheComparison) {
  const std::string html = page(Language::english, "29001");
  EXPECT_THAT(html, HasSubstr("Andrew County, Missouri"));
  EXPECT_THAT(html, HasSubstr("Rests partly on values graded Weak: schooling."));
  EXPECT_THAT(html, HasSubstr("Not all values are known for: schooling."));
  EXPECT_THAT(html, HasSubstr("Another state"));
  EXPECT_THAT(html, Not(HasSubstr("Most different in: state")));
  EXPECT_THAT(html, HasSubstr("/compare?places=29001,29003"));
  EXPECT_THAT(page(Language::spanish, "29001"), HasSubstr("/es/compare?places=29001,29003"));
}

TEST_F(PeersPages, SayInWordsOnWhatNobodyCanBeBetter) {
  const std::string html = page(Language::english, "29001", "mode=aspirational&better=share_employed");
  EXPECT_THAT(html, HasSubstr("80.0% there, 70.0% here (2023). The difference is beyond the margins of error."));
  EXPECT_THAT(html, HasSubstr("More is neither better nor worse"));
  EXPECT_THAT(html, HasSubstr("What is counted differs too much from place to place"));
}

TEST_F(PeersPages, SayWhyThereAreNone) {
  EXPECT_THAT(page(Language::english, "29005"), HasSubstr("This code is no longer in use."));
  EXPECT_THAT(page(Language::english, "29001", "mode=aspirational"), HasSubstr("Choose below the number"));
  EXPECT_THAT(page(Language::english, "35003", "mode=aspirational&better=share_employed"),
              HasSubstr("This community has no value for that number"));
}

TEST_F(PeersPages, HaveAShortFormForThePageOfTheCommunity) {
  const html::PageContext context = page_in(Language::english);
  html::Html html;
  peers_section(context, edition_, spaces_, place_in(edition_, "29001")).write(html);
  EXPECT_THAT(html.str(), HasSubstr("Andrew County, Missouri"));
  EXPECT_THAT(html.str(), HasSubstr("href=\"/places/29001/peers\""));
  html::Html copy;
  const html::PageContext copied = context.in_static_copy();
  peers_section(copied, edition_, spaces_, place_in(edition_, "29001")).write(copy);
  EXPECT_THAT(copy.str(), HasSubstr("Andrew County, Missouri"));
  EXPECT_THAT(copy.str(), Not(HasSubstr("/peers\""))) << "a static copy has no such page";
}

TEST_F(PeersPages, GiveTheSameNumbersToScripts) {
  const PeerAnswer found = answer("29001", "mode=aspirational&better=share_employed");
  const auto json = boost::json::parse(peers_json(found, spaces_, edition_)).as_object();
  EXPECT_EQ(json.at("place").as_string(), "29001");
  EXPECT_EQ(json.at("better").as_string(), "share_employed");
  EXPECT_EQ(json.at("features").as_array().size(), peer_feature_count);
  const auto& peer = json.at("peers").as_array().front().as_object();
  EXPECT_EQ(peer.at("place").as_string(), "35001");
  EXPECT_EQ(peer.at("distance").to_number<double>(), found.peers.front().distance);
  EXPECT_EQ(peer.at("advantage").at("comparison").at("verdict").as_string(), "higher");
  EXPECT_THAT(peers_text(found, edition_), HasSubstr("35001\tBernalillo County, New Mexico\t"));
}

}  // namespace
}  // namespace foothold::metrics
