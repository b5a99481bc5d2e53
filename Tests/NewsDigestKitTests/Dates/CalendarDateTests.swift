import Foundation
import Testing

@testable import NewsDigestKit

@Suite struct CalendarDateTests {
  @Test(arguments: [(2025, 12, 3), (2024, 2, 29), (2000, 2, 29), (0, 1, 1), (9999, 12, 31)])
  func holdsDays(year: Int, month: Int, day: Int) {
    let date = CalendarDate(year: year, month: month, day: day)
    #expect(date?.year == year && date?.month == month && date?.day == day)
  }

  @Test(arguments: [
    (2025, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1), (2025, 1, 0), (-1, 1, 1), (10000, 1, 1),
  ])
  func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  /// Weekdays, days of the year and ISO weeks are Ruby's.
  @Test(arguments: [
    ("2025-12-03", 3, 337, 2025, 49), ("1970-01-01", 4, 1, 1970, 1), ("2000-02-29", 2, 60, 2000, 9),
    ("2021-01-03", 7, 3, 2020, 53), ("2024-12-30", 1, 365, 2025, 1), ("0001-01-01", 1, 1, 1, 1),
    ("2016-01-01", 5, 1, 2015, 53),
  ])
  func knowsItsPlaceInTheCalendar(text: String, weekday: Int, dayOfYear: Int, weekYear: Int, week: Int) throws {
    let date = try CalendarDate(parsing: text)
    #expect(date.weekday == weekday)
    #expect(date.dayOfYear == dayOfYear)
    #expect(date.week == (weekYear, week))
  }

  @Test func countsDays() throws {
    let date = CalendarDate(2024, 2, 28)
    #expect(date.adding(days: 2)?.description == "2024-03-01")
    #expect(date.adding(days: -59)?.description == "2023-12-31")
    #expect(CalendarDate(2025, 2, 28).days(since: date) == 366)
    #expect(CalendarDate(9999, 12, 31).adding(days: 1) == nil)
    #expect(CalendarDate(0, 1, 1).adding(days: -1) == nil)
    #expect(date.adding(days: .max) == nil)
  }

  @Test func countsEveryDay() throws {
    var date = CalendarDate(1599, 12, 30)
    let first = date
    for days in 1...150_000 {
      let next = try #require(date.adding(days: 1))
      #expect(next > date && next.days(since: first) == days)
      date = next
    }
    // 150,000 days are Ruby's: Date.new(1599, 12, 30) + 150000.
    #expect(date.description == "2010-09-06")
  }

  @Test(arguments: ["2025-1-3", "2025-12-03 ", " 2025-12-03", "2025‑12‑03", "2025-13-40", "25-12-03", ""])
  func parsesNothingElse(text: String) {
    #expect(throws: DateParsingError(text, as: .date)) { try CalendarDate(parsing: text) }
  }

  /// Ruby's `Date.valid_date?` says which days exist.
  @Test func isMadeOfNumbers() async {
    #expect(CalendarDate(2024, 2, 29).description == "2024-02-29")
    await #expect(processExitsWith: .failure) { _ = CalendarDate(2025, 2, 29) }
  }

  @Test func isAStringInJSON() throws {
    let json = try JSONEncoder().encode([CalendarDate(year: 2025, month: 12, day: 3)])
    #expect(String(decoding: json, as: UTF8.self) == #"["2025-12-03"]"#)
    #expect(try JSONDecoder().decode([CalendarDate].self, from: json).first?.day == 3)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(CalendarDate.self, from: Data(#""x""#.utf8)) }
  }
}

@Suite struct ParsedDateTests {
  @Test(arguments: ["2025-12-03", "2025‑12‑03", "2025‐12-03", "2025-1-3", "2025-01-3"])
  func writesTheSpellingItParsed(text: String) throws {
    let parsed = (text + " x").withBytes { ParsedDate(in: $0, $0.indices) }
    guard case .date(let date, let spelling, let end) = parsed else {
      Issue.record("no date in \(text)")
      return
    }
    #expect(end == text.utf8.count)
    var output: [UInt8] = []
    spelling.append(date, to: &output)
    #expect(output == Array(text.utf8))
  }

  @Test func widensASpellingThatIsTooNarrow() throws {
    let spelling = DateSpelling(monthDigits: 1, dayDigits: 1)
    var output: [UInt8] = []
    spelling.append(CalendarDate(2025, 12, 31), to: &output)
    #expect(output == Array("2025-12-31".utf8))
  }

  @Test(arguments: ["2025-13-40", "2025-02-30", "2025‑00‑10"])
  func distinguishesDaysThatDoNotExistFromOtherText(text: String) {
    guard case .noSuchDay(let end) = text.withBytes({ ParsedDate(in: $0, $0.indices) }) else {
      Issue.record("\(text) has the shape of a date")
      return
    }
    #expect(end == text.utf8.count)
  }

  @Test(arguments: ["", "2025", "2025-12", "2025-12-", "2025-12-031", "2025/12/03", "12025-12-03", "２０２５-12-03"])
  func isNotADate(text: String) {
    guard case .other = text.withBytes({ ParsedDate(in: $0, $0.indices) }) else {
      Issue.record("\(text) has not the shape of a date")
      return
    }
  }
}
