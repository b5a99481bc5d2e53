import Checks
import Foundation
import NewsDigestKit
import Testing

@testable import Growth

@Suite("Growth")
struct GrowthTests {
  @Test("A power is found again", arguments: [0.5, 1, 1.5, 2])
  func slope(power: Double) throws {
    let points = [64.0, 256, 1024, 4096].map { (x: $0, y: 3 * pow($0, power)) }
    let fitted = try #require(Slope.fitted(points))
    #expect(abs(fitted - power) < 1e-9)
  }

  @Test("Two points say nothing")
  func tooFew() {
    #expect(Slope.fitted([(1, 1), (2, 2)]) == nil)
  }

  @Test("Families have names of their own and the size that is asked for")
  func families() {
    #expect(GrowthFamily.all.count >= 30)
    #expect(Set(GrowthFamily.all.map(\.name)).count == GrowthFamily.all.count)
    for family in GrowthFamily.all {
      #expect((10_000..<12_500).contains(family.bytes(10_000).count), "\(family.name)")
    }
  }

  @Test("Each operation is measured for each format", arguments: Format.allCases)
  func samples(format: Format) throws {
    let family = try #require(GrowthFamily.all.first)
    let samples = GrowthSample.samples(of: family, as: format, GrowthOperation.allCases, size: 4_000, seconds: 0)
    #expect(samples.map(\.operation) == GrowthOperation.allCases)
    #expect(samples.allSatisfy { $0.seconds > 0 })
  }

  @Test("Bytes that are not UTF-8 are only parsed")
  func notText() throws {
    let family = try #require(GrowthFamily.all.first { $0.name.hasPrefix("bytes that are not UTF-8") })
    let samples = GrowthSample.samples(
      of: family, as: Format(NewsPost.self), GrowthOperation.allCases, size: 4_000, seconds: 0)
    #expect(samples.map(\.operation) == [.reading])
  }
}
