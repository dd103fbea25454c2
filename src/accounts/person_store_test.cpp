#include "accounts/person_store.hpp"

#include <gmock/gmock.h>

#include "accounts/account_test_world.hpp"

namespace foothold::accounts {
namespace {

using testing::ElementsAre;
using testing::Field;

class People : public AccountWorld {
 protected:
  PersonStore people() { return PersonStore(*database_); }
};

INSTANTIATE_TEST_SUITE_P(Engines, People, storage::both_engines, storage::engine_test_name);

TEST_P(People, AreFoundAsTheyWereAdded) {
  const Person added = add(ana());
  EXPECT_EQ(added.email, "ana@boone.example");
  const auto found = people().find(added.id);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->id, added.id);
  EXPECT_EQ(found->email, "ana@boone.example");
  EXPECT_EQ(found->name, "Ana Reyes");
  EXPECT_EQ(found->language, Language::spanish);
  EXPECT_FALSE(found->administrator);
  EXPECT_FALSE(found->has_second_factor);
  EXPECT_EQ(found->created_at, added.created_at);
  EXPECT_FALSE(people().find("nobody"));
}

TEST_P(People, AreFoundByTheirAddressInAnyCase) {
  const Person added = add(ana());
  EXPECT_EQ(people().find_by_email(" ANA@Boone.example ").value().id, added.id);
  EXPECT_FALSE(people().find_by_email("ben@boone.example"));
}

TEST_P(People, HaveAnAddressOfTheirOwn) {
  const Person added = add(ana());
  for (const char* address : {"ana@boone.example", "Ana@BOONE.example", " ana@boone.example"}) {
    NewPerson same = ben();
    same.email = address;
    const auto refused = people().add(same);
    ASSERT_FALSE(refused) << address;
    EXPECT_EQ(refused.error().kind, ErrorKind::conflict);
    EXPECT_EQ(refused.error().field, "email");
    EXPECT_EQ(refused.error().message.key, "account.email_taken");
  }
  EXPECT_THAT(people().all(), ElementsAre(Field(&Person::id, added.id)));
}

TEST_P(People, AreListedByName) {
  add(ben());
  add(ana());
  EXPECT_THAT(people().all(), ElementsAre(Field(&Person::name, "Ana Reyes"), Field(&Person::name, "Ben Hall")));
}

TEST_P(People, HaveOneFirstAmongThem) {
  EXPECT_TRUE(people().is_empty());
  NewPerson first = ana();
  first.administrator = true;
  EXPECT_TRUE(people().add_first(first).value().administrator);
  EXPECT_FALSE(people().is_empty());
  const auto refused = people().add_first(ben());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message.key, "account.not_first");
  EXPECT_EQ(people().all().size(), 1U);
}

TEST_P(People, HaveOneFirstAmongThemAlsoWhenManyComeAtOnce) {
  // Several rounds, because in the first one the threads wait for their connections one after another.
  for (int round = 0; round < 5; ++round) {
    const int added = count_successes(8, [&](int thread) {
      NewPerson person = ben();
      person.email = "visitor" + std::to_string(thread) + "@boone.example";
      return static_cast<bool>(people().add_first(person));
    });
    EXPECT_EQ(added, 1);
    EXPECT_EQ(people().all().size(), 1U);
    write("DELETE FROM people", {});
  }
}

TEST_P(People, AreRenamedAndGivenRights) {
  const Person other = add(ben());
  const std::string id = add(ana()).id;
  people().rename(id, "Ana María Reyes", Language::english);
  people().set_administrator(id, true);
  EXPECT_EQ(people().find(id)->name, "Ana María Reyes");
  EXPECT_EQ(people().find(id)->language, Language::english);
  EXPECT_TRUE(people().find(id)->administrator);
  people().set_administrator(id, false);
  EXPECT_FALSE(people().find(id)->administrator);
  EXPECT_EQ(people().find(other.id)->name, "Ben Hall");
}

TEST_P(People, AreCheckedAgainstTheirCredentials) {
  const std::string id = add(ana()).id;
  const auto credentials = people().credentials("Ana@boone.example");
  ASSERT_TRUE(credentials);
  EXPECT_EQ(credentials->person_id, id);
  EXPECT_EQ(credentials->password_hash, "hash of Ana");
  EXPECT_EQ(credentials->totp_secret, "");
  people().set_password(id, "newer hash");
  EXPECT_EQ(people().credentials_of(id)->password_hash, "newer hash");
}

TEST_P(People, HaveNoCredentialsWhenTheyAreUnknownOrDisabled) {
  const std::string id = add(ana()).id;
  EXPECT_FALSE(people().credentials("ben@boone.example"));
  EXPECT_FALSE(people().credentials(""));
  EXPECT_FALSE(people().credentials_of("nobody"));
  disable(id);
  EXPECT_FALSE(people().credentials("ana@boone.example"));
  EXPECT_FALSE(people().credentials_of(id));
}

TEST_P(People, AreKeptOutUntilTheyAreEnabledAgain) {
  const std::string id = add(ana()).id;
  const std::string other = add(ben()).id;
  SessionStore sessions(*database_);
  const auto started = sessions.start(id, true, "", "");
  const auto of_other = sessions.start(other, true, "", "");
  const std::string link = PasswordResetStore(*database_).make(id, std::chrono::hours(1));
  people().disable(id);
  EXPECT_TRUE(people().find(id).value().disabled);
  EXPECT_FALSE(people().find(other).value().disabled);
  EXPECT_FALSE(people().credentials("ana@boone.example"));
  people().enable(id);
  EXPECT_FALSE(people().find(id).value().disabled);
  EXPECT_TRUE(people().credentials("ana@boone.example"));
  EXPECT_FALSE(sessions.find(started.token)) << "what was open before stays closed";
  EXPECT_FALSE(PasswordResetStore(*database_).find_open(link));
  EXPECT_TRUE(sessions.find(of_other.token));
}

TEST_P(People, TurnTheSecondFactorOnAndOff) {
  const std::string id = add(ana()).id;
  people().set_second_factor(id, "GEZDGNBV", {"code"});
  EXPECT_TRUE(people().find(id)->has_second_factor);
  EXPECT_EQ(people().credentials_of(id)->totp_secret, "GEZDGNBV");
  people().set_second_factor(id, "", {});
  EXPECT_FALSE(people().find(id)->has_second_factor);
  EXPECT_EQ(people().credentials_of(id)->totp_secret, "");
  EXPECT_FALSE(people().use_recovery_code(id, "code"));
}

TEST_P(People, UseEachStepOfACodeOnce) {
  const std::string id = add(ana()).id;
  people().set_second_factor(id, "GEZDGNBV", {});
  EXPECT_TRUE(people().use_totp_step(id, 100));
  EXPECT_EQ(people().credentials_of(id)->totp_last_step, 100);
  EXPECT_FALSE(people().use_totp_step(id, 100));
  EXPECT_FALSE(people().use_totp_step(id, 99));
  EXPECT_TRUE(people().use_totp_step(id, 101));
  EXPECT_FALSE(people().use_totp_step("nobody", 102));
}

TEST_P(People, UseEachStepOfACodeOnceAlsoWhenTwoComeAtOnce) {
  const std::string id = add(ana()).id;
  people().set_second_factor(id, "GEZDGNBV", {});
  for (std::int64_t step = 1; step <= 5; ++step)
    EXPECT_EQ(count_successes(2, [&](int) { return people().use_totp_step(id, step); }), 1);
}

TEST_P(People, UseEachRecoveryCodeOnce) {
  const std::string id = add(ana()).id;
  const std::string other = add(ben()).id;
  people().set_second_factor(id, "GEZDGNBV", {"first", "second"});
  EXPECT_FALSE(people().use_recovery_code(id, "third"));
  EXPECT_FALSE(people().use_recovery_code(id, ""));
  EXPECT_FALSE(people().use_recovery_code(other, "first"));
  EXPECT_EQ(count_successes(2, [&](int) { return people().use_recovery_code(id, "first"); }), 1);
  EXPECT_FALSE(people().use_recovery_code(id, "first"));
  EXPECT_TRUE(people().use_recovery_code(id, "second"));
}

TEST_P(People, GetNewRecoveryCodesInsteadOfTheOldOnes) {
  const std::string id = add(ana()).id;
  people().set_second_factor(id, "GEZDGNBV", {"old"});
  people().set_second_factor(id, "GEZDGNBV", {"new"});
  EXPECT_FALSE(people().use_recovery_code(id, "old"));
  EXPECT_TRUE(people().use_recovery_code(id, "new"));
}

}  // namespace
}  // namespace foothold::accounts
