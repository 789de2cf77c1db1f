Feature: Scenario files share channels, customers and teams
  Settings that many scenarios need stand in one place and are called by name.

  @LANG-1 @UNREAD-1
  Scenario: The channel of a fixture writes e-mails in its language
    Given the open channel "shop-fr"
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Bonjour ?"
    And the agent writes "Oui ?"
    And the visitor looks away
    And the agent writes "Nous sommes là."
    And 1 minute passes
    Then anna@example.com receives the unread replies in French with:
      | from | *Boutique* |

  @ROUTE-1
  Scenario: The team of a fixture answers, within its limits
    Given the agents of "night-team"
    When the visitor writes "Is anybody awake?"
    Then agent Nadia has 1 conversation
    And agent Omar has 0 conversations

  @CRM-2
  Scenario: The customers of a fixture are recognised
    Given the CRM knows the records of "big-customer"
    And the open channel "shop-fr"
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name  | Anna           |
      | phone | 01 99 00 12 34 |
    Then the CRM has 1 client
    And the CRM has 1 lead
    And the CRM has a client with:
      | e-mail | anna@grande-maison.example |

  @AWAY-1
  Scenario: Another channel of the portal comes from a fixture, too
    Given another open channel like "support"
    And visitor Bob is on the channel "Support"
    When visitor Bob writes "Hello"
    Then visitor Bob does not see "Welcome"
    And visitor Bob sees conversation number 1
