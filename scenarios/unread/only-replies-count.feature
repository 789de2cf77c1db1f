Feature: Only agents' replies are unread replies

  Background:
    Given the visitor is known as:
      | name   | Anna             |
      | e-mail | anna@example.com |
      | phone  | +33 6 1234 5678  |

  @UNREAD-7
  Scenario: The greeting is not e-mailed
    Real bug elsewhere: the visitor asks, leaves, and gets the robot's greeting by e-mail.
    When the visitor writes "Do you buy old books?"
    And the visitor closes the page
    And 10 minutes pass
    Then no e-mail is sent
    When the visitor opens the page
    Then the visitor sees the greeting

  @UNREAD-7
  Scenario: The notice that nobody can answer is not e-mailed
    Given the agent is offline
    When the visitor writes "Do you buy old books?"
    And the visitor looks away
    And 10 minutes pass
    And the visitor closes the page
    And 10 minutes pass
    Then no e-mail is sent
    When the visitor opens the page
    Then the visitor sees "Nobody can answer at the moment."

  @UNREAD-7 @CONV-5
  Scenario: An internal note is not e-mailed, and starts no minute
    When the visitor writes "Do you buy old books?"
    And the visitor looks away
    And the agent notes "She sold us junk last year."
    And 10 minutes pass
    And the visitor closes the page
    Then no e-mail is sent

  @UNREAD-7 @CONV-5
  Scenario: A note between replies stays out of their e-mail
    When the visitor writes "Do you buy old books?"
    And the visitor looks away
    And the agent writes "Which ones?"
    And the agent notes "She sold us junk last year."
    And the agent writes "Send us a list."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | subject | New replies in * |
      | reply   | Which ones?      |
      | reply   | Send us a list.  |
      | lacks   | junk             |
      | lacks   | How can we help  |

  @UNREAD-7 @UNREAD-1
  Scenario: A note long before a reply neither hastens nor holds up its e-mail
    When the visitor writes "Do you buy old books?"
    And the visitor looks away
    And the agent notes "She sold us junk last year."
    And 10 minutes pass
    And the agent writes "Which ones?"
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | reply | Which ones? |

  @UNREAD-7
  Scenario: A transfer between agents is not e-mailed
    Given agent Alice is online
    And agent Bob is online
    When the visitor writes "Do you buy old books?"
    And the visitor looks away
    And agent Alice transfers the conversation to agent Bob
    And 10 minutes pass
    Then no e-mail is sent

  @UNREAD-7
  Scenario: The visitor's own messages are not e-mailed to the visitor
    When the visitor writes "Do you buy old books?"
    And the agent writes "Which ones?"
    And the visitor looks away
    And the visitor writes "Maps, mostly."
    And 10 minutes pass
    And the visitor closes the page
    Then no e-mail is sent

  @UNREAD-7
  Scenario: A file from the agent is a reply
    When the visitor writes "Do you buy old books?"
    And the visitor looks away
    And the agent sends the file "price list.pdf"
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | reply | Agent: File: price list.pdf (12.3 kB) |
      | link  | https://shop.example/files/price*     |
