Feature: A CRM that is down
  It never holds up the chat; the record is made when it is back, once.

  @CRM-8 @CONT-1
  Scenario: The chat goes on and the agent has the data while the CRM is down
    When the CRM is down
    And the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    Then the visitor sees no form
    And the agent sees the contact details:
      | name   | Anna             |
      | e-mail | anna@example.com |
    When the agent writes "Hello Anna"
    Then the visitor sees "Hello Anna"
    And the CRM has 0 leads

  @CRM-8 @UNREAD-1
  Scenario: An e-mail on unread replies does not wait for the CRM
    When the CRM is down
    And the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And the visitor looks away
    And the agent writes "Hello Anna"
    And 1 minute passes
    Then anna@example.com receives the unread replies

  @CRM-8
  Scenario: The lead is made when the CRM is back, once
    When the CRM is down
    And the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And 2 hours pass
    Then the CRM has 0 leads
    When the CRM is back
    Then the CRM has 1 lead
    When 1 day passes
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | name         | Anna             |
      | e-mail       | anna@example.com |
      | conversation | 1                |

  @CRM-8 @CRM-1
  Scenario: The lead made late bears the page of its form, not of where the visitor went meanwhile
    When the CRM is down
    And the visitor opens the page "/shoes/red"
    And the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And the visitor opens the page "/imprint"
    And the CRM is back
    Then the CRM has a lead with:
      | e-mail | anna@example.com               |
      | page   | https://shop.example/shoes/red |

  @CRM-8 @NUM-2
  Scenario: A second conversation begun while the CRM is down has its number on the lead too
    When the CRM is down
    And the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name  | Anna         |
      | phone | +33612345678 |
    And the visitor ends the conversation
    And the visitor writes "Hello again"
    And the CRM is back
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | phone        | +33612345678 |
      | conversation | 1            |
      | conversation | 2            |

  @CRM-8
  Scenario: Down again and again, nothing is lost and nothing doubled
    When the CRM is down
    And the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And the CRM is back
    And the CRM is down
    And visitor Ben writes "Hello"
    And 5 seconds pass
    And visitor Ben sends the form with:
      | name   | Ben             |
      | e-mail | ben@example.com |
    Then the CRM has 1 lead
    When the CRM is back
    Then the CRM has 2 leads

  @CRM-8 @CRM-4
  Scenario: A conflict is told when the CRM is back
    Given the CRM knows:
      | kind | name | e-mail           | phone        |
      | lead | Anna | anna@example.com |              |
      | lead | Ben  |                  | +33612345678 |
    When the CRM is down
    And the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
      | phone  | +33612345678     |
    Then the agent does not see "conflict"
    When the CRM is back
    Then the agent is told of a contact conflict

  @CRM-8 @SAFE-1
  Scenario: A record not made yet outlives a restart
    When the CRM is down
    And the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And the process restarts
    Then the CRM has 0 leads
    When the CRM is back
    Then the CRM has 1 lead
    When the process restarts
    Then the CRM has 1 lead

  @CRM-8
  Scenario: A CRM that says nothing holds up neither the chat nor the one after
    Live chats were seen to freeze while their CRM was thinking: the form hung, and with it the agent.
    When the visitor writes "Do you have size 40?"
    And 5 seconds pass
    And the CRM does not answer
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    Then the agent sees the contact details:
      | e-mail | anna@example.com |
    And the CRM has 0 leads
    When the visitor writes "In blue?"
    And 10 minutes pass
    And the CRM is back
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | e-mail | anna@example.com |
      | number | 1                |

  @CRM-8
  Scenario: A try the CRM does not answer in time is made again
    Given the setting "CRM answer time" changes to "20 seconds"
    And the setting "CRM retry pauses" changes to "1 minute"
    When the visitor writes "Do you have size 40?"
    And 5 seconds pass
    And the CRM does not answer
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And 20 seconds pass
    And the CRM is down
    And 59.999 seconds pass
    And the CRM is back
    Then the CRM has 1 lead

  @CRM-8
  Scenario: A CRM that was down for half a year gets what it missed
    Given the greeting is off
    When the CRM is down
    And the visitor writes "Do you have size 40?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And 183 days pass
    And the CRM is back
    Then the CRM has 1 lead
