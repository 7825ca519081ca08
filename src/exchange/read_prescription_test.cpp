#include "exchange/read_prescription.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "exchange/read_case_for_tests.hpp"

namespace meanwhile::exchange {
namespace {

using namespace std::chrono_literals;

/// The sample as a step-down: three weeks as prescribed, then two under `second`.
std::string in_phases(std::string_view second) {
  const std::string json = edited(sample_client, "/prescription/weeks", "");
  return edited(json, "/prescription/phases", R"([{"weeks": 3}, )" + std::string{second} + "]");
}

programme::Prescription phased(std::string_view second) {
  return read_client(in_phases(second)).value.value().prescription;
}

TEST(ReadPrescription, HoursThatAreNoWholeMinutesAreRoundedTowardsTheInside) {
  const auto hours = [](std::string_view least, std::string_view most) {
    const std::string both = fmt::format(R"({{"min": {}, "max": {}}})", least, most);
    const auto dose =
        changed_client("/prescription/hoursPerWeek", both).prescription.phases[0].dose;
    return std::pair{dose.least_minutes.value(), dose.most_minutes.value()};
  };
  EXPECT_EQ(hours("9", "9"), std::pair(540min, 540min));
  EXPECT_EQ(hours("1.1", "1.1"), std::pair(66min, 66min));      // 66.00000000000001 min
  EXPECT_EQ(hours("9.99", "9.99"), std::pair(600min, 599min));  // 599.4 min: nothing fits
  EXPECT_EQ(hours("8.35", "8.35"), std::pair(501min, 501min));
  EXPECT_EQ(hours("2.001", "2.999"), std::pair(121min, 179min));  // 120.06 and 179.94 min
}

TEST(ReadPrescription, OneBoundMayStandAlone) {
  const auto dose =
      changed_client("/prescription/hoursPerWeek", R"({"max": 12})").prescription.phases[0].dose;
  EXPECT_EQ(dose.least_minutes, std::nullopt);
  EXPECT_EQ(dose.most_minutes, 720min);
}

TEST(ReadPrescription, APhaseTakesWhatItLeavesOutFromThePrescription) {
  const auto prescription = phased(R"({"weeks": 2, "hoursPerWeek": {"min": 6}, "maxGapDays": 6})");
  EXPECT_EQ(prescription.weeks(), 5);
  const programme::Dose &first = prescription.dose_in(2), &second = prescription.dose_in(3);
  EXPECT_EQ(first.least_minutes, 510min);
  EXPECT_EQ(first.most_gap_days, 4);
  EXPECT_EQ(second.least_minutes, 360min);
  EXPECT_EQ(second.most_minutes, std::nullopt);  // replaced whole
  EXPECT_EQ(second.most_gap_days, 6);
  EXPECT_EQ(second.least_days, 3);
  EXPECT_EQ(second.kinds.size(), 1u);
  EXPECT_EQ(second.modules.size(), 1u);
}

TEST(ReadPrescription, NullInAPhaseLiftsALimit) {
  const auto dose = phased(R"({"weeks": 2, "hoursPerWeek": null, "maxGapDays": null})").dose_in(3);
  EXPECT_EQ(dose.least_minutes, std::nullopt);
  EXPECT_EQ(dose.most_gap_days, std::nullopt);
  EXPECT_EQ(dose.most_days, 5);
}

TEST(ReadPrescription, BlocksBeginAnewWithEachPhaseWhenAPhaseNamesKinds) {
  EXPECT_FALSE(phased(R"({"weeks": 2, "modules": []})").kinds_by_phase);
  EXPECT_TRUE(phased(R"({"weeks": 2, "kinds": []})").kinds_by_phase);
  EXPECT_TRUE(phased(R"({"weeks": 2, "kinds": []})").dose_in(3).kinds.empty());
}

TEST(ReadPrescription, PhasesHoldAtMostTwoYearsOfWeeksTogether) {
  EXPECT_EQ(client_problems(in_phases(R"({"weeks": 101})")), Problems{});
  EXPECT_EQ(
      client_problems(in_phases(R"({"weeks": 102})")),
      (Problems{{"", "prescription.phases", "has 105 weeks together, expected at most 104"}}));
  EXPECT_EQ(client_problems(in_phases(R"({"weeks": 1.5})"))[0].path,
            "prescription.phases[1].weeks");
  const std::string none =
      edited(edited(sample_client, "/prescription/weeks", ""), "/prescription/phases", "[]");
  EXPECT_EQ(client_problems(none),
            (Problems{{"", "prescription.phases", "is empty, expected at least one phase"}}));
}

}  // namespace
}  // namespace meanwhile::exchange
