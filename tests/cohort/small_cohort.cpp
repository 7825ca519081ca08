#include "small_cohort.hpp"

namespace meanwhile::oracle {

using boost::json::array;
using boost::json::object;

object small_programme(const array& offerings) {
  return {{"programme", object{{"id", "p"},
                               {"name", "P"},
                               {"timeZone", "America/New_York"},
                               {"rulePack", "asam-2.1-adult"}}},
          {"sites", array{object{{"id", "main"}, {"name", "Main"}, {"state", "NY"}}}},
          {"modules", array{object{{"id", "m"}, {"name", "M"}}}},
          {"staff", array{object{{"id", "kim"}, {"name", "Kim"}, {"licensedIn", array{"NY"}}}}},
          {"offerings", offerings}};
}

object small_offering(const std::string& id, const std::string& day, const std::string& start,
                      const std::string& end, const object& more) {
  object offering{{"id", id},
                  {"title", id},
                  {"module", "m"},
                  {"meetings", array{object{{"day", day}, {"start", start}, {"end", end}}}},
                  {"modality", array{"onsite", "online"}},
                  {"site", "main"},
                  {"staff", array{"kim"}}};
  for (const auto& field : more) offering[field.key()] = field.value();
  return offering;
}

object small_client(const std::string& id, long travel, long weeks, const object& more) {
  object client{{"client", object{{"id", id},
                                  {"timeZone", "America/New_York"},
                                  {"state", "NY"},
                                  {"travel", object{{"main", travel}}}}},
                {"prescription", object{{"level", "iop"},
                                        {"start", "2026-11-30"},
                                        {"weeks", weeks},
                                        {"hoursPerWeek", object{{"min", 1}, {"max", 1}}}}},
                {"life", array{}}};
  for (const auto& field : more) client[field.key()] = field.value();
  return client;
}

object firm_on(const std::string& day, const std::string& start, const std::string& end) {
  return {
      {"id", "job-" + day}, {"kind", "work"}, {"days", array{day}}, {"start", start}, {"end", end}};
}

object firm_once(const std::string& date, const std::string& start, const std::string& end) {
  return {
      {"id", "once"}, {"kind", "work"}, {"days", array{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}},
      {"from", date}, {"until", date},  {"start", start},
      {"end", end}};
}

}  // namespace meanwhile::oracle
