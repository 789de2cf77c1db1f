@TRANS-4
Feature: The address given for a copy counts like any other
  A visitor who would not introduce themselves can still be reached; a known address is not replaced.

  @CONT-1
  Scenario: The agent is told the address, once
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then the agent sees the contact details:
      | e-mail | anna@example.com |
    And the agent sees the contact details once
    And anna@example.com receives the transcript

  @CRM-1
  Scenario: It becomes a lead
    When the visitor opens the page "/norway"
    And the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | e-mail       | anna@example.com            |
      | conversation | 1                           |
      | channel      | Shop                        |
      | page         | https://shop.example/norway |
    And anna@example.com receives the transcript

  @CRM-6
  Scenario: A name kept from "Introduce yourself" goes on the lead
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name | Anna |
    Then the CRM has 0 leads
    When the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then the CRM has a lead with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And anna@example.com receives the transcript

  @UNREAD-6
  Scenario: Later replies that stay unseen go there
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    And the visitor looks away
    And the agent writes "Yes, within four days."
    And 1 minute passes
    Then anna@example.com receives the transcript
    And anna@example.com receives the unread replies with:
      | reply | Agent: Yes, within four days. |

  @UNREAD-6
  Scenario: A reply whose e-mail was due already goes out the moment the address is known
    When the visitor writes "Do you ship to Norway?"
    And the agent ends the conversation
    And the visitor writes "And to Sweden?"
    And the agent writes "To Norway within four days." in conversation 1
    And 1 minute passes
    Then no e-mail is sent
    When the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the transcript with:
      | subject | *no. 2* |
    And anna@example.com receives the unread replies with:
      | subject | *no. 1*                     |
      | reply   | To Norway within four days. |

  @TRANS-3
  Scenario: The copy at the end goes there too
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the transcript
    When the visitor ends the conversation
    Then anna@example.com receives the transcript

  @AWAY-4 @CONT-2
  Scenario: In the next conversation the visitor is not asked again
    When the visitor writes "Do you ship to Norway?"
    And the agent ends the conversation
    And 5 seconds pass
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    And the agent goes offline
    And the visitor writes "And to Sweden?"
    And 10 seconds pass
    Then the visitor sees no form
    And the visitor sees "We will send the reply to anna@example.com."
    And anna@example.com receives the transcript

  Scenario: A known address is not replaced: the copy goes elsewhere, everything else stays
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | husband@example.com |
    Then husband@example.com receives the transcript
    And the agent does not see "husband@example.com"
    And the CRM has 0 leads
    When the visitor looks away
    And the agent writes "Yes, within four days."
    And 1 minute passes
    Then anna@example.com receives the unread replies
    When the visitor asks for a copy of the conversation
    Then the form holds:
      | e-mail | anna@example.com |

  @CRM-2
  Scenario: A visitor known by phone gets the address added to the same record
    Given the CRM knows:
      | kind   | name | e-mail | phone        |
      | client | Anna |        | +12025550123 |
    And the visitor is known as:
      | phone | +1 202 555 0123 |
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then the CRM has a client with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And the CRM has 0 leads
    And anna@example.com receives the transcript

  Scenario: The same address in another spelling is the visitor's own
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Do you ship to Norway?"
    And the visitor looks away
    And the agent writes "Yes, within four days."
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | Anna@Example.COM |
    And 1 minute passes
    Then anna@example.com receives the transcript
    And no further e-mail is sent

  @CRM-8
  Scenario: A CRM that is down holds up neither the copy nor the lead for good
    Given the CRM is down
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the transcript
    When the CRM is back
    Then the CRM has 1 lead
