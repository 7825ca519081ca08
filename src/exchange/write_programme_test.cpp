#include "exchange/write_programme.hpp"

#include <gtest/gtest.h>

#include "exchange/json_samples_for_tests.hpp"
#include "exchange/read_programme.hpp"

namespace meanwhile::exchange {
namespace {

programme::Programme read(std::string_view json) { return read_programme(json).value.value(); }

TEST(WriteProgramme, WritesEveryFieldThatWasRead) {
  const std::string written = write_programme(read(sample_programme));
  EXPECT_EQ(boost::json::parse(written), boost::json::parse(sample_programme));
}

TEST(WriteProgramme, WhatIsWrittenReadsBackTheSame) {
  const std::string bare = R"({"programme": {"id": "p", "timeZone": "Europe/Madrid"},
      "sites": [{"id": "s", "rooms": [{"id": "r"}]}], "modules": [{"id": "m"}],
      "staff": [{"id": "t"}],
      "offerings": [{"id": "a \"b\"", "meetings": [{"day": "FR", "start": "00:00", "end": "24:00"}]}]})";
  for (const std::string& json : {bare, std::string{sample_programme}}) {
    const std::string once = write_programme(read(json));
    EXPECT_EQ(write_programme(read(once)), once);
  }
}

TEST(WriteProgramme, KeepsTheOrderOfTheContract) {
  JsonWriter out;
  write_offering(out, read(sample_programme).offerings[0]);
  const std::string written = std::move(out).release();
  std::size_t last = 0;
  for (const char* key :
       {"\"id\"",    "\"title\"",       "\"kind\"",     "\"module\"",      "\"meetings\"",
        "\"join\"",  "\"modality\"",    "\"site\"",     "\"room\"",        "\"staff\"",
        "\"seats\"", "\"onlineSeats\"", "\"minSeats\"", "\"takenOnline\"", "\"from\"",
        "\"until\"", "\"except\"",      "\"moved\"",    "\"earlier\"",     "\"audience\""}) {
    EXPECT_LE(last, written.find(key, last)) << key;
    last = written.find(key, last);
    ASSERT_NE(last, std::string::npos) << key;
  }
}

TEST(WriteProgramme, PutsOneOfferingInItsPlaceAndLeavesTheRest) {
  const std::string two =
      R"({"programme": {"id": "p", "timeZone": "Europe/Madrid"}, "proposals": [7],
      "offerings": [{"id": "a", "meetings": [{"day": "FR", "start": "09:00", "end": "10:00"}]},
                    {"id": "b", "meetings": [{"day": "FR", "start": "09:00", "end": "10:00"}], "note": 1}]})";
  programme::Offering first = read(two).offerings[0];
  first.title = "Mornings";
  const auto after = boost::json::parse(with_offering(two, first));
  EXPECT_EQ(after.at("offerings").at(0).at("title"), "Mornings");
  EXPECT_EQ(after.at("offerings").at(1), boost::json::parse(two).at("offerings").at(1));
  EXPECT_EQ(after.at("proposals"), boost::json::parse("[7]"));
}

}  // namespace
}  // namespace meanwhile::exchange
