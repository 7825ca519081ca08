#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "exchange/read_case.hpp"
#include "oracle/oracle.hpp"

namespace meanwhile::oracle {

/// Two documents, read as the verb reads them. Throws when it refuses to.
///
/// open  gives the calendar files that the client names
struct Asked {
  Asked(const boost::json::object& programme, const boost::json::object& client,
        const exchange::OpenFile& open);

  programme::Programme programme;
  planner::Case person;
};

/// What the planner answers about two documents, read and written as the verb does it: plan.json.
/// Throws when it refuses to read them.
///
/// open  gives the calendar files that the client names
boost::json::object ask(const boost::json::object& programme, const boost::json::object& client,
                        int alternatives, const exchange::OpenFile& open);
/// The same for a client without calendar files.
boost::json::object ask(const boost::json::object& programme, const boost::json::object& client,
                        int alternatives);

/// In what one plan of plan.json is not the expected one. Which of several make-ups stands in for
/// which session is free.
std::vector<std::string> differences(const Expected& expected, const boost::json::object& plan);

/// The plans that are to be listed when every alternative is asked for: each with least of its own
/// figure, none dominated by another, of equals the first.
std::vector<Expected> worth_listing(const std::array<Expected, objectives>& all);

/// In what the planner's optimum is not the one that exhaustive search finds, and what is wrong
/// with it.
std::vector<std::string> about_the_optimum(const boost::json::object& programme,
                                           const boost::json::object& client);
/// The same for every alternative, and for which of them are listed.
std::vector<std::string> about_alternatives(const boost::json::object& programme,
                                            const boost::json::object& client);

boost::json::object read_json(const std::string& file);

/// A folder below the system's for temporary files, with the two documents in it.
std::string keep(const std::string& name, const boost::json::object& programme,
                 const boost::json::object& client);

}  // namespace meanwhile::oracle
