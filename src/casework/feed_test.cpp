#include "casework/feed.hpp"

#include "casework/world_for_tests.hpp"

namespace meanwhile::casework {
namespace {

using store::ana;

class Feeds : public World {
 protected:
  void speaks(const std::string& languages) {
    const auto unit = *desk_.change(by(ana));
    std::string life = life_of(ana);
    life.insert(life.find("\"travel\""), "\"languages\": " + languages + ", ");
    ASSERT_TRUE(unit->put_life(ana, life, care::Version{1}));
    ASSERT_TRUE(unit->commit());
  }
  std::string language_when_made_in(std::optional<std::string> language) {
    EXPECT_TRUE(make_feed({ana, std::move(language)}, secret_, desk_, by(ana)));
    return read_feed(secret_, desk_, now_)->language;
  }

  const store::Digest secret_{"s"};
};

TEST_F(Feeds, AreInTheLanguageThatTheyWereMadeIn) {
  speaks(R"(["es", "en"])");
  EXPECT_EQ(language_when_made_in("en"), "en");
  EXPECT_EQ(language_when_made_in("es"), "es");
}

TEST_F(Feeds, AreInTheFirstThatSheSpeaksWhereNoneWasChosen) {
  speaks(R"(["es", "en"])");
  EXPECT_EQ(language_when_made_in(std::nullopt), "es");
}

TEST_F(Feeds, ShowWhatWillBeAttendedUntilTheyAreRevoked) {
  ASSERT_TRUE(make_feed({ana, std::nullopt}, secret_, desk_, by(ana)));
  EXPECT_TRUE(read_feed(secret_, desk_, now_)->plan.sessions.empty());
  (void)hold(ana, "h", propose(ana).version);
  (void)agree_to(ana, "h");
  EXPECT_EQ(read_feed(secret_, desk_, now_)->plan.sessions.size(), 2u);
  EXPECT_EQ(read_feed(store::Digest{"t"}, desk_, now_).error().fault, Fault::not_found);
  ASSERT_TRUE(revoke_feed(ana, desk_, by(ana)));
  EXPECT_EQ(read_feed(secret_, desk_, now_).error().fault, Fault::not_found);
}

}  // namespace
}  // namespace meanwhile::casework
