#include "serve/http/events.hpp"

#include <gtest/gtest.h>

namespace meanwhile::serve {
namespace {

std::shared_ptr<Subscription> listen(Events& events, std::vector<std::string> topics,
                                     std::optional<std::string_view> last = {}) {
  auto subscription = events.subscribe(std::move(topics), last);
  return subscription ? *subscription : nullptr;
}

TEST(Events, ReachWhoListensToTheirTopic) {
  Events events("e");
  const auto week = listen(events, {"week:c1", "rooms"});
  const auto other = listen(events, {"week:c2"});
  week->take(), other->take();
  events.publish("week:c1", "changed", R"({"id": 1})");
  EXPECT_EQ(week->take(), "id: e-1\nevent: changed\ndata: {\"id\": 1}\n\n");
  EXPECT_EQ(other->take(), "");
  EXPECT_EQ(week->take(), "");
}

TEST(Events, BeginWithTheIdOfNow) {
  Events events("e");
  events.publish("a", "x", "");
  EXPECT_EQ(listen(events, {"a"})->take(), "id: e-1\n\n");
}

TEST(Events, KeepLinesApart) {
  Events events("e");
  const auto listener = listen(events, {"a"}, "e-0");
  events.publish("a", "na\nme", "one\r\ntwo\n");
  EXPECT_EQ(listener->take(), "id: e-1\nevent: name\ndata: one\ndata: two\ndata: \n\n");
}

TEST(Events, AreMadeUpForToAListenerWhoComesBack) {
  Events events("e");
  for (const auto* topic : {"a", "b", "a"}) events.publish(topic, "x", topic);
  EXPECT_EQ(listen(events, {"a"}, "e-1")->take(), "id: e-3\nevent: x\ndata: a\n\n");
  EXPECT_EQ(listen(events, {"a"}, "e-3")->take(), "");
}

TEST(Events, AreResetWhenTooMuchWasMissed) {
  Events events("e", {.kept = 2, .waiting = 10, .listeners = 10});
  for (int i = 0; i < 4; ++i) events.publish("a", "x", "");
  const std::string reset = "id: e-4\nevent: reset\ndata: {}\n\n";
  EXPECT_EQ(listen(events, {"a"}, "e-1")->take(), reset);
  EXPECT_NE(listen(events, {"a"}, "e-2")->take(), reset);  // 3 and 4 are kept
  EXPECT_EQ(listen(events, {"a"}, "before-4")->take(), reset);
  EXPECT_EQ(listen(events, {"a"}, "e-5")->take(), reset);
  EXPECT_EQ(listen(events, {"a"}, "e-x")->take(), reset);
  EXPECT_EQ(listen(events, {"a"}, "")->take(), reset);
}

TEST(Events, AreResetRatherThanOverflowAtOnce) {
  Events events("e", {.kept = 10, .waiting = 2, .listeners = 10});
  for (int i = 0; i < 3; ++i) events.publish("a", "x", "");
  const auto late = listen(events, {"a"}, "e-0");
  EXPECT_EQ(late->take(), "id: e-3\nevent: reset\ndata: {}\n\n");
  EXPECT_FALSE(late->overflowed());
}

TEST(Events, DropAListenerWhoIsTooSlow) {
  Events events("e", {.kept = 10, .waiting = 2, .listeners = 10});
  const auto slow = listen(events, {"a"}, "e-0");
  events.publish("a", "x", ""), events.publish("a", "x", "");
  EXPECT_FALSE(slow->overflowed());
  events.publish("a", "x", "");
  EXPECT_TRUE(slow->overflowed());
  EXPECT_EQ(slow->take(), "");
}

TEST(Events, CallOnceUntilTheyAreTaken) {
  Events events("e");
  const auto listener = listen(events, {"a"}, "e-0");
  int calls = 0;
  listener->on_ready([&] { ++calls; });
  events.publish("a", "x", ""), events.publish("a", "x", "");
  EXPECT_EQ(calls, 1);
  listener->take();
  events.publish("a", "x", "");
  EXPECT_EQ(calls, 2);
  listener->on_ready({});
  listener->take();
  events.publish("a", "x", "");
  EXPECT_EQ(calls, 2);
}

TEST(Events, HaveRoomForSoManyListeners) {
  Events events("e", {.kept = 10, .waiting = 2, .listeners = 1});
  auto first = listen(events, {"a"});
  EXPECT_EQ(events.subscribe({"a"}, {}).error().fault, Fault::unavailable);
  first.reset();
  EXPECT_EQ(events.listeners(), 0);
  EXPECT_TRUE(listen(events, {"a"}));
}

}  // namespace
}  // namespace meanwhile::serve
