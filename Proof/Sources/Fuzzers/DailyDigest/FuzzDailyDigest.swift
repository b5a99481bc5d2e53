import FuzzChecks
import NewsDigestKit

private let target = FuzzTarget.format(DailyDigest.self)

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { target.run(start, count) }
