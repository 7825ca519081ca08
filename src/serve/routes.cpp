#include "serve/asking.hpp"
#include "serve/calendars.hpp"
#include "serve/design.hpp"
#include "serve/everyone.hpp"
#include "serve/feed.hpp"
#include "serve/fit.hpp"
#include "serve/happened.hpp"
#include "serve/hold.hpp"
#include "serve/life.hpp"
#include "serve/offering.hpp"
#include "serve/session.hpp"
#include "serve/timetable.hpp"
#include "serve/waiting.hpp"
#include "serve/week.hpp"

namespace meanwhile::serve {
namespace {

constexpr std::size_t calendar_limit = std::size_t{4} << 20U;
constexpr std::size_t life_limit = std::size_t{256} << 10U;

const std::vector<std::string> no_body{}, a_document{"application/json"},
    a_calendar{"text/calendar", "application/json"};

/// Builds the table, a line for each route.
class Table {
 public:
  explicit Table(Office& office) : office_(office) {}

  Route& add(Method method, std::string path, Work work, std::vector<std::string> accepts) {
    routes_.push_back({.method = method,
                       .path = std::move(path),
                       .answer = signed_in(office_, work),
                       .accepts = std::move(accepts)});
    return routes_.back();
  }
  /// For whoever asks.
  void add_open(Method method, std::string path, Reply (*answer)(const Request&, Office&),
                std::vector<std::string> accepts) {
    routes_.push_back({.method = method,
                       .path = std::move(path),
                       .answer = [&office = office_, answer](
                                     const Request& request) { return answer(request, office); },
                       .accepts = std::move(accepts)});
  }
  std::vector<Route> made() && { return std::move(routes_); }

 private:
  Office& office_;
  std::vector<Route> routes_;
};

}  // namespace

std::vector<Route> routes(Office& office) {
  using enum Method;
  Table table{office};
  table.add_open(post, "/v1/session", sign_in, a_document);
  table.add_open(get, "/v1/session", who_am_i, no_body);
  table.add(remove, "/v1/session", sign_out, no_body);

  table.add(get, "/v1/programme", get_programme, no_body);
  table.add(get, "/v1/clients/{client}/life", get_life, no_body);
  table.add(put, "/v1/clients/{client}/life", put_life, a_document).body_limit = life_limit;
  table.add(get, "/v1/clients/{client}/calendars", get_calendars, no_body);
  Route& bring = table.add(post, "/v1/clients/{client}/calendars", post_calendar, a_calendar);
  bring.body_limit = calendar_limit;
  bring.lane = Lane::fetching;
  table.add(post, "/v1/clients/{client}/calendars/{calendar}/refresh", post_refresh, no_body).lane =
      Lane::fetching;
  table.add(remove, "/v1/clients/{client}/calendars/{calendar}", delete_calendar, no_body);
  table.add(post, "/v1/clients/{client}/proposal", post_proposal, no_body).lane = Lane::planning;
  table.add(post, "/v1/clients/{client}/proposal/first", post_first_proposal, no_body);
  table.add(get, "/v1/clients/{client}/proposal", get_proposal, no_body);
  table.add(get, "/v1/clients/{client}/offerings", get_offerings, no_body);
  table.add(get, "/v1/clients/{client}/offerings/{offering}/why", get_why, no_body);
  table.add(post, "/v1/clients/{client}/hold", post_hold, a_document);
  table.add(get, "/v1/clients/{client}/hold", get_hold, no_body);
  table.add(remove, "/v1/clients/{client}/hold", delete_hold, no_body);
  table.add(post, "/v1/clients/{client}/plan", post_plan, no_body);

  table.add(put, "/v1/clients/{client}/waiting", put_waiting, a_document);
  table.add(get, "/v1/clients/{client}/waiting", get_waiting, no_body);
  table.add(remove, "/v1/clients/{client}/waiting", delete_waiting, no_body);
  table.add(get, "/v1/clients/{client}/waiting/why", get_why_waiting, no_body).lane =
      Lane::planning;
  table.add(post, "/v1/clients/{client}/waiting/pass", post_pass, a_document);
  table.add(remove, "/v1/clients/{client}/waiting/passed", delete_passed, no_body);

  table.add(get, "/v1/clients/{client}/week", get_week, no_body);
  table.add(post, "/v1/clients/{client}/absences", post_absence, a_document);
  table.add(get, "/v1/clients/{client}/absences/{absence}", get_absence, no_body);
  table.add(remove, "/v1/clients/{client}/absences/{absence}", delete_absence, no_body);
  table.add(put, "/v1/clients/{client}/absences/{absence}/make-up", put_make_up, a_document);
  table.add(put, "/v1/clients/{client}/feed", put_feed, no_body);
  table.add(remove, "/v1/clients/{client}/feed", delete_feed, no_body);
  table.add_open(get, "/feeds/{secret}", get_feed, no_body);

  table.add(get, "/v1/timetable", get_timetable, no_body);
  table.add(get, "/v1/timetable/weeks/{monday}", get_timetable_week, no_body);
  table.add(get, "/v1/timetable/offerings/{offering}", get_offering, no_body);
  table.add(put, "/v1/timetable/offerings/{offering}", put_offering, a_document);
  table.add(post, "/v1/timetable/offerings/{offering}/preview", post_preview, a_document);
  table.add(get, "/v1/demand", get_demand, no_body);
  table.add(get, "/v1/waiting", get_waiting_list, no_body);
  table.add(get, "/v1/everyone", get_everyone, no_body);
  table.add(post, "/v1/everyone", post_everyone, no_body);
  table.add(post, "/v1/everyone/{run}/stop", post_stop, no_body);
  table.add(post, "/v1/everyone/{run}/accept", post_accept, a_document).body_limit = life_limit;
  table.add(get, "/v1/design", get_design, no_body);
  table.add(post, "/v1/design", post_design, a_document);
  table.add(post, "/v1/design/{run}/stop", post_stop_design, no_body);
  table.add(post, "/v1/repairs", post_repair, a_document).lane = Lane::repairing;
  table.add(get, "/v1/repairs/{repair}", get_repair, no_body);
  table.add(post, "/v1/repairs/{repair}/accept", post_accept_repair, no_body);
  table.add(get, "/v1/events", get_events, no_body);
  return std::move(table).made();
}

}  // namespace meanwhile::serve
