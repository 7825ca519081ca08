#include "exchange/write_explanation.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "exchange/read_case_for_tests.hpp"

namespace meanwhile::exchange {
namespace {

using boost::json::value;

/// The sample's evening group on Mondays, explained to the sample client, changed.
value explained(std::string_view pointer, std::string_view changed) {
  const auto programme = *read_programme(sample_programme).value;
  const auto person = changed_client(pointer, changed);
  const auto slots = planner::explain(programme, person, "eve-core#1");
  return boost::json::parse(
      write_explanation("eve-core#1", slots, std::nullopt, programme, person));
}

TEST(WriteExplanation, WritesBarriersByModality) {
  const value answer = explained("/client/age", "17");
  EXPECT_EQ(answer.at("offering"), "eve-core#1");
  EXPECT_TRUE(answer.at("burden").is_null());
  const value& slot = answer.at("slots").at(0);
  EXPECT_TRUE(slot.at("standing").is_null());
  const value& modalities = slot.at("modalities");
  EXPECT_EQ(modalities.at(0).at("modality"), "onsite");
  EXPECT_EQ(modalities.at(0).at("status"), "barred");
  EXPECT_EQ(modalities.at(0).at("barriers"),
            boost::json::parse(R"(["declined", "age", "entry-week"])"));
  EXPECT_EQ(modalities.at(1).at("modality"), "online");
  EXPECT_EQ(slot.at("joining"), boost::json::parse(R"({"week": "2026-12-07", "lesson": 2})"));
}

TEST(WriteExplanation, WritesWhatIsInTheWayOfWhom) {
  const value answer =
      explained("/life", R"([{"id": "choir", "days": ["MO"], "start": "18:00", "end": "19:00"}])");
  const value& clash = answer.at("slots").at(0).at("modalities").at(0).at("clashes").at(0);
  // The choir is at 18:00 in Chicago, 19:00 here.
  EXPECT_EQ(clash, boost::json::parse(R"({
      "start": "2026-12-07T18:00:00-05:00", "end": "2026-12-07T21:00:00-05:00",
      "inTheWay": [{"life": "choir", "companion": null, "start": "2026-12-07T19:00:00-05:00",
                    "end": "2026-12-07T20:00:00-05:00", "of": "session"}]})"));
}

TEST(WriteExplanation, WritesMaximaThatAreExceeded) {
  const value answer = explained("/prescription/maxMinutesPerDay", "179");
  EXPECT_EQ(answer.at("slots").at(0).at("modalities").at(1).at("exceeds").at(0),
            boost::json::parse(R"({"maximum": "maxMinutesPerDay", "from": "2026-12-07",
                                   "is": 180, "most": 179})"));
}

}  // namespace
}  // namespace meanwhile::exchange
