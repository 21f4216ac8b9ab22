// DigestKitTests
